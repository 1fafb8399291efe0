import { readdirSync, readFileSync } from 'node:fs';
import { joinDocuments } from '@/scripts/bench/number-check/join-documents';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';

const docs = ['1512.03385v1', '1910.02054v3', '2402.09742', '2402.11550', '2509.19271v3'].map((f) =>
  JSON.parse(readFileSync(`/tmp/docs/${f}.doc.json`, 'utf8')),
);
const doc = joinDocuments(docs, 100)!;
const d = JSON.parse(readFileSync('/work/shared/corpus/number-check/1512.03385v1.json', 'utf8'));
const s = Object.entries<string>(d.sections).map(([id, text]) => ({ id, text }));
for (let i = 0; i < 6; i++) {
  const t = performance.now();
  indexPaper(doc);
  const u = performance.now();
  checkNumbers(s, doc);
  console.log((u - t).toFixed(0), (performance.now() - u).toFixed(0));
}
for (let i = 0; i < 20; i++) checkNumbers(s, doc);
