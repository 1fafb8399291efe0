import { readFileSync } from 'node:fs';
import { checkNumbers } from '@/utils/summary/check/check-numbers';

const d = JSON.parse(readFileSync('/tmp/docs/2402.11550.doc.json', 'utf8'));
console.log(
  JSON.stringify(
    checkNumbers([{ id: 'a', text: '- **训练数据**：QA 专家用 SQuAD 的 2.5 万条样本，其中 40% 含答案、其余需拒答。' }], d),
    null,
    1,
  ),
);
