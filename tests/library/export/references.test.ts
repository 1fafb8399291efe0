import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import type { OneFileWriter } from '@/utils/library/export/export-options';
import { createBibtexWriter } from '@/utils/library/export/references/bibtex-writer';
import { cardNoteText } from '@/utils/library/export/references/card-note';
import { createCslWriter } from '@/utils/library/export/references/csl-writer';
import { personName } from '@/utils/library/export/references/person-name';
import { createRisWriter } from '@/utils/library/export/references/ris-writer';
import { lineText } from '@/utils/library/export/text/file-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { anyPaper, RUNS } from './made-papers';
import { readReferences } from './read-references';

const write = (writer: OneFileWriter, papers: readonly SavedPaper[]) => writer.head() + papers.map(writer.entry).join('') + writer.tail();
const blank = (text: unknown) =>
  String(text ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const saved: SavedPaper = {
  ...makeSavedPaper({
    title: 'Beans & 50% of {L}egumes in $O(n^2)$',
    authors: ['Ada M. Bean', '张三', 'Bo van Pod'],
    card: { abstract: '一_二 ~ 3^2 `` \\alpha {x', results: '- 快 [P1]\n- 省' },
  }),
  own: { tags: ['大 模型', 'a, b'], note: '再读' },
};

describe('BibTeX', () => {
  it('carries card, abstract and tags in the fields that Zotero takes notes, abstract and tags from', () => {
    expect(write(createBibtexWriter(), [saved])).toBe(`@misc{bean2026beans,
  title = {Beans \\& 50\\% of {L}egumes in $O(n^2)$},
  author = {Ada M. Bean and 张三 and Bo van Pod},
  year = {2026},
  eprint = {2602.99901},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2602.99901},
  date = {2026-02-13},
  keywords = {大 模型, a， b},
  abstract = {一\\_二 \\textasciitilde{} 3\\textasciicircum{}2 \\textbackslash{}alpha {\\textbraceleft}x},
  annote = {【我的笔记】 再读 【论文摘要】 一\\_二 \\textasciitilde{} 3\\textasciicircum{}2 \\textbackslash{}alpha {\\textbraceleft}x 【实验效果】 • 快 • 省},
}
`);
  });

  it('has a key of its own for each entry', () => {
    const keys =
      write(
        createBibtexWriter(),
        Array.from({ length: 30 }, () => saved),
      ).match(/(?<=@misc\{)[^,]+/g) ?? [];
    expect(new Set(keys).size).toBe(30);
    expect([keys[0], keys[1], keys[2], keys[26], keys[27]]).toEqual([
      'bean2026beans',
      'bean2026beansa',
      'bean2026beansb',
      'bean2026beansz',
      'bean2026beansaa',
    ]);
  });

  it('has no key twice where one paper’s key is another’s with a letter', () => {
    const titles = ['Beans', 'Beans', 'Beansa', 'Beans'];
    const text = write(
      createBibtexWriter(),
      titles.map((title) => makeSavedPaper({ title, authors: ['A. Bean'] })),
    );
    expect(text.match(/(?<=@misc\{)[^,]+/g)).toEqual(['bean2026beans', 'bean2026beansa', 'bean2026beansaa', 'bean2026beansb']);
  });

  it('reads back with the same words, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1, maxLength: 3 }), (papers) => {
        const entries = readReferences(write(createBibtexWriter(), papers), '@bibtex/text');
        expect(entries).toHaveLength(papers.length);
        for (const [index, paper] of papers.entries()) {
          const [{ title, paper: ref }] = paper.summaries;
          const entry = entries[index] ?? {};
          expect(blank(entry.annote)).toBe(blank(cardNoteText(paper)));
          if (!/[${}]/.test(title)) expect(blank(entry.title)).toBe(blank(lineText(title)));
          if (ref.source === 'arxiv') expect(entry.URL).toBe(`https://arxiv.org/abs/${ref.arxivId}`);
        }
      }),
      RUNS,
    );
  });
});

describe('RIS', () => {
  it('carries the card as a note of HTML, each value on its line', () => {
    expect(write(createRisWriter(), [saved]).split('\r\n')).toEqual([
      'TY  - UNPB',
      'TI  - Beans & 50% of {L}egumes in $O(n^2)$',
      'AU  - Bean, Ada M.',
      'AU  - 张三',
      'AU  - van Pod, Bo',
      'PY  - 2026',
      'DA  - 2026/02/13',
      'AB  - 一_二 ~ 3^2 \\alpha {x',
      'KW  - 大 模型',
      'KW  - a， b',
      'DO  - 10.48550/arXiv.2602.99901',
      'UR  - https://arxiv.org/abs/2602.99901',
      'L1  - https://arxiv.org/pdf/2602.99901',
      'PB  - arXiv',
      'AN  - arXiv:2602.99901',
      'N1  - <p><strong>我的笔记</strong><br>再读</p><p><strong>论文摘要</strong><br>一_二 ~ 3^2 \\alpha {x</p><p><strong>实验效果</strong><br>• 快<br>• 省</p>',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('reads back with the same words, whatever they are', () => {
    const words = (html: unknown) =>
      blank(
        String(html ?? '')
          .replace(/<\/?(?:p|strong|br)>/g, ' ')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&'),
      );
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1, maxLength: 3 }), (papers) => {
        const text = write(createRisWriter(), papers);
        expect(text.match(/^TY {2}- /gm)).toHaveLength(papers.length);
        expect(text.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        const entries = readReferences(text, '@ris/file');
        expect(entries).toHaveLength(papers.length);
        for (const [index, paper] of papers.entries()) {
          // The reader cuts a value at a second `  - `, which no value of one line has.
          const note = cardNoteText(paper).replace(/[【】]/g, ' ');
          expect(
            words(entries[index]?.note)
              .replace(/[【】]/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
          ).toBe(blank(note));
          expect(entries[index]?.title ?? '').toBe(lineText(paper.summaries[0].title));
        }
      }),
      RUNS,
    );
  });
});

describe('CSL-JSON', () => {
  it('has the names of CSL', () => {
    expect(JSON.parse(write(createCslWriter(), [saved]))).toEqual([
      {
        id: 'bean2026beans',
        type: 'article',
        title: 'Beans & 50% of {L}egumes in $O(n^2)$',
        author: [{ family: 'Bean', given: 'Ada M.' }, { literal: '张三' }, { family: 'van Pod', given: 'Bo' }],
        issued: { 'date-parts': [[2026, 2, 13]] },
        abstract: '一_二 ~ 3^2 \\alpha {x',
        keyword: '大 模型, a， b',
        URL: 'https://arxiv.org/abs/2602.99901',
        DOI: '10.48550/arXiv.2602.99901',
        publisher: 'arXiv',
        number: 'arXiv:2602.99901',
        archive: 'arXiv',
        archive_location: '2602.99901',
        note: '【我的笔记】\n再读\n\n【论文摘要】\n一_二 ~ 3^2  \\alpha {x\n\n【实验效果】\n• 快\n• 省',
      },
    ]);
    expect(JSON.parse(write(createCslWriter(), []))).toEqual([]);
  });

  it('reads back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1, maxLength: 3 }), (papers) => {
        const text = write(createCslWriter(), papers);
        expect(text).toBe(text.toWellFormed());
        const entries = readReferences(JSON.parse(text), '@csl/list+object');
        expect(new Set(entries.map(({ id }) => id)).size).toBe(papers.length);
        expect(entries.map(({ title, note }) => [title ?? '', note ?? ''])).toEqual(
          papers.map((paper) => [lineText(paper.summaries[0].title), cardNoteText(paper)]),
        );
      }),
      RUNS,
    );
  });
});

it.each([
  ['Ada M. Bean', { family: 'Bean', given: 'Ada M.' }],
  ['Bean, Ada', { family: 'Bean', given: 'Ada' }],
  ['Bo van der Pod', { family: 'van der Pod', given: 'Bo' }],
  ['Plato', { literal: 'Plato' }],
  ['张 三', { literal: '张 三' }],
  ['Bean, Pod, and Jar', { literal: 'Bean, Pod, and Jar' }],
])('takes the name %s apart', (name, parts) => {
  expect(personName(name)).toEqual(parts);
});
