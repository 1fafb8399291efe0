import fc from 'fast-check';
import { makeSummary } from '@/tests/summary/make-summary';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { anyText } from './export/made-papers';

/** Lines that look like what some layout means by its own. */
const LINES = [
  ...FIELD_KEYS.flatMap((key, index) => [
    `### ${index + 1}. ${FIELDS[key].heading}`,
    `## ${FIELDS[key].heading}`,
    `【${FIELDS[key].heading}】`,
  ]),
  ...[
    '## 📄 另一篇',
    '📄 另一篇',
    '### 📄 另一篇',
    '- **链接**: https://arxiv.org/abs/2602.00009',
    '- **阅读来源**: PDF',
    '='.repeat(60),
    '---',
  ],
  ...['title:[另一篇](https://arxiv.org/pdf/2509.00007', 'summary:i) 论文摘要', 'ii) 主要研究问题或目标 甲', '# Papers for 2025-09-20'],
  ...['# Hugging Face Daily Papers Report', '**Date**: 2020-01-01', '@misc{key,', 'TY  - JOUR', 'ER  - ', 'N1  - x', '{"papers":[]}'],
  ...[
    'title: x',
    'arxiv: 2409.00001',
    '...',
    '- a',
    '1. b',
    '   - c',
    '| 法 | 分 |',
    '|---|---|',
    '| A | 3.5% |',
    '```sh',
    '# 安装',
    '```',
  ],
  ...[
    '$$',
    'x = \\frac{1}{2}',
    '$$',
    '> 引',
    '**粗体**：文',
    '好的，以下是总结：',
    '# 论文总结',
    '我的笔记',
    '追问',
    '<think>',
    '',
    '  缩进',
    '\t制表',
  ],
];

const blocks = fc.array(fc.oneof(fc.constantFrom(...LINES), anyText), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

/** A card's text, also with blanks in front. */
const anyCardText = fc.oneof(
  { weight: 3, arbitrary: blocks },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: blocks.map((text) => `  ${text}`) },
);

const anyTitle = fc.oneof(
  anyText,
  fc.constantFrom(
    '**Bold**',
    '*it*',
    '《书》',
    '“引”',
    '标题：副题',
    'Title: a Study',
    'summary: of',
    'Ends with:',
    '结尾：',
    '1. First',
    '[1] Cited',
  ),
  fc.constantFrom(
    '📄 Paper',
    '[MASK] is (all)',
    'C# and F#',
    'a_b_c',
    '好的，以下是总结：',
    '论文总结',
    '- dash',
    '# hash',
    'https://arxiv.org/abs/2602.00009',
  ),
);

const own = fc.record(
  {
    isStarred: fc.constant(true as const),
    tags: fc.uniqueArray(anyText, { maxLength: 3 }),
    note: anyText,
    readAt: fc.integer({ min: 0, max: 4e12 }),
  },
  { requiredKeys: [] },
);

const PAPERS: readonly Summary['paper'][] = [
  { source: 'arxiv', arxivId: '2602.00001' },
  { source: 'arxiv', arxivId: '2602.00002', version: 3 },
  { source: 'arxiv', arxivId: '0704.0001' },
  { source: 'arxiv', arxivId: 'hep-th/9901001' },
  { source: 'web', url: 'https://beans.example/jar_(2)/%7Ba%7D?q=1&b=%20' },
  { source: 'web', url: 'http://papers.example/?id=7' },
];

const SOURCES = ['html', 'pdf', 'ar5iv', 'abstract', 'page', 'unknown'] as const;

/** A paper of these, with any texts in it. */
const saved = (paper: Summary['paper']): fc.Arbitrary<SavedPaper> =>
  fc
    .record({
      title: anyTitle,
      authors: fc.array(
        fc.oneof(fc.constantFrom('Ada M. Bean', '李明', 'Bo van Pod', 'ACME Team', 'Bean, Ada', 'A and B', "O'Neil"), anyText),
        { maxLength: 3 },
      ),
      date: fc.option(fc.constant('2026-02-13'), { nil: undefined }),
      source: fc.constantFrom(...SOURCES),
      card: fc.record(Object.fromEntries(FIELD_KEYS.map((key) => [key, anyCardText])), { requiredKeys: [] }),
      extra: fc.array(fc.record({ heading: anyText, text: anyCardText }), { maxLength: 1 }),
      own,
    })
    .map(({ own: kept, source, date, ...change }) => {
      const { receipt, date: _, ...summary } = makeSummary({ ...change, paper });
      return {
        schema: 5,
        summaries: [{ ...summary, ...(date === undefined ? {} : { date }), receipt: { ...receipt, source } }],
        exchanges: [],
        own: kept,
      };
    });

/** Several papers, each once. */
export const anyPapers: fc.Arbitrary<SavedPaper[]> = fc
  .subarray([...PAPERS], { minLength: 1, maxLength: 3 })
  .chain((papers) => fc.tuple(...papers.map(saved)));
