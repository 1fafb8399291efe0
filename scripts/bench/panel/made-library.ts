import { BeanWords } from '@/scripts/bench/papers/bean-words';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import type { Card } from '@/utils/summary/card';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import type { CitedPassage, SavedPaper } from '@/utils/summary/summary';
import { type CardWish, madeCard } from './made-card';

const DAY = Date.UTC(2026, 1, 14);
const PASSAGE_BYTES = 400;

/** A paper as it is kept when its summary was saved, with the passages that it cites: some 60 kB. */
export function madePaper(arxivId: string, wish: CardWish): SavedPaper {
  const card = madeCard(wish);
  const words = new BeanWords(11);
  const passage = (): CitedPassage => {
    let text = '';
    while (text.length < PASSAGE_BYTES) text += `${words.sentence()} `;
    return { kind: 'paragraph', text: text.trim(), section: words.words(3), anchor: 'S1.p1' };
  };
  const none = { found: 0, damaged: 0, unreadable: 0 };
  return {
    schema: 5,
    summaries: [
      {
        paper: { source: 'arxiv', arxivId, version: 1 },
        title: `Counting in ${arxivId}`,
        authors: ['A. Bean', 'B. Pea', 'C. Lentil'],
        date: '2026-02-13',
        receipt: {
          source: 'html',
          version: 1,
          ladder: [{ source: 'html', url: `https://arxiv.org/html/${arxivId}`, outcome: 'used' }],
          sections: Array.from({ length: 12 }, () => ({ heading: words.words(3), passages: 8, characters: 6000, tokens: 1500 })),
          tables: none,
          formulas: none,
          leftOut: [],
          doubts: [],
          planted: [],
          milliseconds: 300,
        },
        card,
        custom: [],
        extra: [],
        passages: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`P${index + 1}`, passage()])),
        droppedCitations: 0,
        numbers: numbersOf(card),
        made: {
          service: 'bench',
          model: 'bench',
          promptVersion: 1,
          startedAt: DAY,
          finishedAt: DAY + 20_000,
          tokensIn: 20_000,
          tokensOut: 4_000,
        },
      },
    ],
    exchanges: [],
    own: { readAt: DAY + 30_000 },
  };
}

/** All of them exact, as most numbers of most summaries are. */
function numbersOf(card: Card): CheckedNumber[] {
  return Object.entries(card).flatMap(([section, text]) =>
    [...text.matchAll(/\d+\.\d%|(?<=共 )\d+/g)].map(({ index, 0: found }) => ({
      section,
      start: index,
      end: index + found.length,
      text: found,
      verdict: 'exact' as const,
      evidence: { passage: 'P1', quote: `The result is ${found} of all jars on the shelf.`, value: found },
    })),
  );
}

export function madeEntry(arxivId: string): CatalogueEntry {
  return {
    key: `arxiv:${arxivId}`,
    title: `Counting in ${arxivId}`,
    oneLine: '作者用称重代替计数，在误差不变的情况下把豆子分拣的速度提高了 38.5%。',
    source: 'html',
    savedAt: DAY,
    authors: 'A. Bean, B. Pea, C. Lentil',
    date: '2026-02-13',
  };
}
