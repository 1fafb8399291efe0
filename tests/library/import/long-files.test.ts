import { expect, it } from 'vitest';
import { toFailure } from '@/utils/failure';
import { importOf } from './import-world';

const HANG_MS = 30_000;
/** How files begin whose rest is one thing over and over. */
const beginnings = {
  'layout A': 'title:[T](https://arxiv.org/pdf/2509.00001\nsummary:i) 论文摘要 ',
  'an open title of layout A': 'title:[T',
  'layout B': '## 📄 T\n\n- **链接**: https://huggingface.co/papers/2602.00001\n- **阅读来源**: PDF\n\n',
  sections: '# T\n[arxiv_pdf_url](https://arxiv.org/pdf/2408.00001)\n',
  'a table': '| Title | Authors | Summary |\n|---|---|---|\n| T (Read more on [arXiv](https://arxiv.org/abs/2501.00001)) | A | ',
  links: 'https://arxiv.org/abs/2409.00001\n',
  'a file of our own': '---\ntitle: T\narxiv: 2409.00001\n---\n',
};
const pieces = [' ', '\n', '\t', '很快。', '# a\n', '(', '[', '|', '好的，', 'i) 甲 ', '【a】', '> ', '---\n', `${'='.repeat(60)}\n`, '\\'];

it.each(Object.entries(beginnings))(
  'reads %s however long it goes on',
  async (_, beginning) => {
    for (const piece of pieces)
      expect(await importOf(`${beginning}${piece.repeat(60_000 / piece.length)}\nx`).catch(toFailure)).toBeTypeOf('object');
  },
  HANG_MS,
);

it.each(['> ', '(', '"', '**', ' ', 'https://arxiv.org/abs/2409.00001 '])(
  'reads a line of megabytes of %j',
  async (piece) => {
    for (const beginning of [beginnings['layout B'], beginnings.links])
      expect(await importOf(`${beginning}${piece.repeat(3_000_000 / piece.length)}\nx`)).toBeTypeOf('object');
  },
  HANG_MS,
);
