import { madePaper } from '@/scripts/bench/panel/made-library';
import { BeanWords } from '@/scripts/bench/papers/bean-words';
import { FIELD_KEYS } from '@/utils/summary/card';
import glossary from '@/utils/summary/check/context/glossary.json';
import type { SavedPaper } from '@/utils/summary/summary';

const TERMS = Object.keys(glossary).flatMap((names) => names.split(' '));
const JOINTS = ['的', '，', '与', '，再用', '来提高', '。作者把', '在', '上达到', '，比', '更低', '，但没有评测', '、'];

/** So many letters each section has, and cards of ours. */
const SECTION_LETTERS = 400;

const DAY = 86_400_000;

/** A paper like no other: its terms, its number in title, text and author, its day. Some 60 kB, as papers are that were read. */
export function variedPaper(number: number): SavedPaper {
  const arxivId = idOf(number);
  const words = new BeanWords(number + 1);
  const saved = madePaper(arxivId, { bytes: 3_000, hasFormulas: false });
  const [summary] = saved.summaries;
  const at = Date.UTC(2026, 1, 14) - number * (DAY / 8);
  const section = () => {
    let text = '';
    while (text.length < SECTION_LETTERS) text += `${TERMS[words.number(TERMS.length)]}${JOINTS[words.number(JOINTS.length)]}`;
    return text;
  };
  return {
    ...saved,
    summaries: [
      {
        ...summary,
        title: `${words.words(5)} ${number}`,
        authors: [`A. Bean${number % 997}`, 'B. Pea', 'C. Lentil'],
        card: {
          ...Object.fromEntries(FIELD_KEYS.map((key) => [key, section()])),
          oneLine: section().slice(0, 60),
          limits: `${section()}罐号${number}`,
        },
        numbers: [],
        made: { ...summary.made, startedAt: at, finishedAt: at },
      },
    ],
  };
}

/** The thousand of February, then that of March. */
export function idOf(number: number): string {
  return `26${String(1 + Math.floor(number / 9_000)).padStart(2, '0')}.${10_000 + (number % 9_000)}`;
}
