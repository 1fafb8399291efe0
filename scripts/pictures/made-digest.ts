import { madePaper } from '@/scripts/bench/panel/made-library';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import type { Digest, DigestRun, Outcome } from '@/utils/digest/digest';
import { headOf } from '@/utils/digest/digest-head';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';

const DAY = '2026-02-14';
const AT = Date.UTC(2026, 1, 14, 9);

/** Of papers that there are not. */
const TITLES = [
  'Two Scripts, One Budget: A Measured Study of Tokenising Mixed Chinese–English Text',
  'Warm Shelves: Caching Retrieval Results on a Laptop',
  'Beans in $O(n \\log n)$: Sorting Pulses by Colour',
  'Where the Line Breaks: A Small Survey of Bilingual Lecture Slides',
  'Night Timetables: Predicting Missed Connections from Platform Announcements',
  'A Very Long Title about Very Many Things That Nobody Would Ever Put into a Single Paper Unless Asked to Do So',
  'Salt',
  'Slow Readers: What a Model Skips When Nobody Looks',
];

const FIELDS = ['自然语言处理 – 分词 – 中英混排', '信息检索 – 缓存 – 端侧', '机器人 – 分拣 – 豆类', '语音 – 车站广播 – 误点预测'];

const ONE_LINES = [
  '把检索结果按**主题**而不是按查询缓存，笔记本上的平均等待从 1.9 s 降到 0.4 s [P1]。',
  '用一条只看前后各两个字的规则切分中英混排文本，词表不变时压缩率提高 11.2% [P2]。',
  '用称重代替逐粒计数，误差不变而分拣速度提高 38.5% [P1]。',
];

interface DigestWish {
  papers: number;
  /** Of the papers from the first on. */
  done: number;
  /** Of those behind the done ones. */
  failed?: number;
  status?: DigestRun['status'];
  held?: DigestRun['held'];
  hasOverview?: true;
}

/** A digest that is so far, with the library behind it, as items of `storage.local`. */
export function digestItems({ papers, done, failed = 0, status = 'ended', held, hasOverview }: DigestWish): Record<string, unknown> {
  const digest: Digest = { ...listOf(papers), ...(hasOverview ? { overview: overviewOf(done) } : {}) };
  const keys = digest.papers.map(({ paper }) => paperKey(paper));
  const saved = Array.from({ length: done }, (_, index) => paperOf(index));
  const outcomes = keys
    .slice(0, done + failed)
    .map((key, index): [string, Outcome] => [
      key,
      index < done
        ? { status: 'done', at: AT + index, summary: AT + index, ...(index % 7 === 3 ? { isReused: true } : {}) }
        : { status: 'failed', at: AT, failure: { code: index % 2 === 0 ? 'paper-unreadable' : 'answer-cut' } },
    ]);
  const run: DigestRun = {
    schema: 1,
    status,
    chosen: keys,
    outcomes: Object.fromEntries(outcomes),
    plan: {
      order: 'votes',
      ceiling: { currency: 'CNY', amount: 5 },
      hasOverview: true,
      estimate: { papers, tokensIn: papers * 20_000, tokensOut: papers * 2_000, milliseconds: papers * 15_000, measured: 5 },
    },
    spent: { calls: done, unpriced: 0, tokensIn: done * 20_000, tokensOut: done * 2_000, amounts: { CNY: done * 0.046 } },
    startedAt: AT,
    holds: 0,
    streak: [],
    putBack: {},
    isTold: true,
    ...(held === undefined ? {} : { held }),
    ...(status === 'ended' ? { endedAt: AT, overview: { status: 'done' } } : {}),
  };
  return {
    ...listItems(digest),
    [`digest-run:${digest.id}`]: run,
    digests: [headOf(digest, run)],
    ...Object.fromEntries(saved.map((each, index) => [`summary:${keys[index]}`, each])),
    ...catalogueItems(saved.map(entryFor)),
  };
}

/** Only the list. */
export function listItems(digest: Digest): Record<string, unknown> {
  return { [`digest:${digest.id}`]: digest, digests: [headOf(digest, null)] };
}

export function listOf(papers: number): Digest {
  return {
    schema: 1,
    id: `hf:${DAY}`,
    source: { kind: 'huggingface', list: { period: 'day', value: DAY } },
    day: DAY,
    papers: Array.from({ length: papers }, (_, index) => ({
      paper: { source: 'arxiv', arxivId: idOf(index) },
      title: titleOf(index),
      authors: ['Ada Lin', 'Bo Ren', 'Cy Sun', 'Dora Wei'].slice(0, 1 + (index % 4)),
      upvotes: Math.max(1, 120 - index * 3),
      keywords: ['tokenisation', 'caching', 'small models'].slice(0, 1 + (index % 3)),
      ...(index % 3 === 0 ? { code: 'https://github.com/example/beans' } : {}),
    })),
    unlisted: [{ id: 'x', title: 'A blog post on the same list' }],
    listedAt: AT,
  };
}

function idOf(index: number): string {
  return `2602.${10_001 + index}`;
}

function titleOf(index: number): string {
  const title = TITLES[index % TITLES.length] ?? '';
  return index < TITLES.length ? title : `${title} (${index})`;
}

function paperOf(index: number): SavedPaper {
  const saved = madePaper(idOf(index), { bytes: 5_000, hasFormulas: index % 2 === 0 });
  const [summary] = saved.summaries;
  const { card, made } = summary;
  const change = { field: FIELDS[index % FIELDS.length] ?? '', oneLine: ONE_LINES[index % ONE_LINES.length] ?? '' };
  return {
    ...saved,
    summaries: [
      {
        ...summary,
        title: titleOf(index),
        card: { ...card, ...change },
        made: { ...made, startedAt: AT + index, finishedAt: AT + index + 20_000 },
      },
    ],
    own: index % 3 === 0 ? { readAt: AT } : {},
  };
}

function overviewOf(done: number): Digest['overview'] {
  return {
    text: '当天的论文集中在两个方向：**中英混排文本的切分**（[P1]、[P4]）与**端侧缓存**（[P2]）。前者都只用前后文规则，不改词表，压缩率最高提高 11.2% [P1]；后者把缓存的键从查询换成主题 [P2]。\n\n共同的趋势是用更小的模型换更多的测量：[P3, P5] 都在笔记本上完成训练。',
    keys: Array.from({ length: done }, (_, index) => `arxiv:${idOf(index)}`),
    passages: Object.fromEntries(
      Array.from({ length: Math.min(5, done) }, (_, index) => [
        `P${index + 1}`,
        { kind: 'paragraph', section: titleOf(index), text: ONE_LINES[index % ONE_LINES.length] ?? '' },
      ]),
    ),
    droppedCitations: 0,
    made: {
      service: '演示',
      model: 'demo',
      promptVersion: 1,
      startedAt: AT,
      finishedAt: AT + 9_000,
      tokensIn: 9_000,
      tokensOut: 600,
      cost: { currency: 'CNY', amount: 0.012 },
    },
  };
}
