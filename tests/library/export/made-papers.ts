import fc from 'fast-check';
import { makeSummary } from '@/tests/summary/make-summary';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** What formats stumble over. */
const TRAPS = [
  ...[
    '|',
    '`',
    '```',
    '$',
    '$$',
    '---',
    '***',
    '===',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '%',
    '#',
    '_',
  ],
  ...[
    '~',
    '^',
    ': ',
    ' #',
    '- ',
    '* ',
    '1. ',
    '> ',
    '@',
    '!',
    ',',
    ';',
    '=',
    '+',
    '🫘',
    '👩‍🔬',
    'é',
    '汉字',
    'שלום',
    '\u202eabc',
    '\u0000',
    '\u001b',
    '\u0085',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\ud83d',
    '\udc00',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '$x^2$',
  ],
  ...[
    '**粗**',
    '[a](https://a.example/)',
    '![p](https://b.example/p.png)',
    '[P1]',
    '[^1]',
    'ii) 方法',
    '（v）结果：',
    '① 论文摘要',
    'i)',
    '2026-01-01',
  ],
  ...[
    'yes',
    'null',
    '1e3',
    '0o7',
    '~',
    '=1+1',
    '-5',
    'TY  - JOUR',
    'ER  - ',
    '@misc{x,',
    ' and ',
    '--',
    "''",
    '``',
    '{{title}}',
    '<think>',
    '</think>',
  ],
  ...['## 📄 x', '### 3. 使用指南', '- **链接**: x', '='.repeat(60), '<br>', '&lt;', ' ', '  ', '缓存', 'word', '3.5%', '。', '；', '：'],
];

/** A text such as models, papers and enemies write. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...TRAPS), { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('长'.repeat(300), 'word '.repeat(60), '\ud800'.repeat(5)) },
);

const ownPart = fc.record(
  {
    isStarred: fc.constant(true as const),
    tags: fc.array(anyText, { maxLength: 3 }),
    note: anyText,
    readAt: fc.integer({ min: 0, max: 4e12 }),
  },
  { requiredKeys: [] },
);

const paper = fc.oneof(
  fc.constant({ source: 'arxiv', arxivId: '2602.99901', version: 2 } as const),
  fc.constant({ source: 'arxiv', arxivId: 'hep-th/9901001' } as const),
  fc.constant({ source: 'web', url: 'https://beans.example/jar_(2)/{a}?q=1&b=%20' } as const),
);

/** A paper with any texts in it. */
export const anyPaper: fc.Arbitrary<SavedPaper> = fc
  .record({
    paper,
    title: anyText,
    authors: fc.array(anyText, { maxLength: 3 }),
    date: fc.option(fc.constant('2026-02-13'), { nil: undefined }),
    card: fc.record(Object.fromEntries(FIELD_KEYS.map((key) => [key, anyText])), { requiredKeys: [] }),
    extra: fc.array(fc.record({ heading: anyText, text: anyText }), { maxLength: 1 }),
    own: ownPart,
  })
  .map(({ own, ...change }) => ({ schema: 5, summaries: [makeSummary(change as Partial<Summary>)], exchanges: [], own }));

/** How often each property is tried; a failure names its seed. */
export const RUNS = { numRuns: 150 };

export const OPTIONS = { day: '2026-02-14', sourceUrl: 'https://huggingface.co/papers/date/2026-02-14', hasEvidence: false };
