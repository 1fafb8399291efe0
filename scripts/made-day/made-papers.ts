import { BeanWords } from '@/scripts/bench/papers/bean-words';
import type { DemoPaper } from '@/scripts/demo/demo-day';
import { asList, asRecord, asText } from '@/utils/narrow-json';

/**
 * How a paper of a made day behaves: `html` and `pdf` are there, `abstract` has neither, `gone` is nowhere, `slow` keeps everybody waiting, `broken`
 * is cut off in every form but its abstract.
 */
export type Behaviour = 'html' | 'pdf' | 'abstract' | 'gone' | 'slow' | 'broken';

export interface MadePaper extends Omit<DemoPaper, 'onArxiv'> {
  behaviour: Behaviour;
  /** About so much HTML, or a page of PDF for each 28. */
  kilobytes: number;
}

/** As on a real day: most have HTML, some only a PDF. One of each kind of trouble. */
const TROUBLE: readonly Behaviour[] = ['abstract', 'gone', 'slow', 'broken'];

/** A day of so many papers in the true shape, with texts of our own; every fifth has a PDF only. */
export function makePapers(count: number): MadePaper[] {
  const words = new BeanWords(count);
  return Array.from({ length: count }, (_, index) => {
    const trouble = count > 12 && index >= 4 && index % 9 === 4 ? TROUBLE[(index - 4) / 9] : undefined;
    return {
      ...emptyPaper(`2602.${String(20_001 + index)}`),
      title: `On ${words.words(4)} of ${words.words(2)} (${index + 1})`,
      authors: Array.from({ length: 1 + words.number(6) }, () => `${capital(words.word())} ${capital(words.word())}`),
      summary: Array.from({ length: 5 }, () => words.sentence()).join(' '),
      upvotes: words.number(180),
      keywords: [words.words(2), words.words(2), words.word()],
      behaviour: trouble ?? (index % 5 === 2 ? 'pdf' : 'html'),
      // Lengths differ as those of real papers do.
      kilobytes: 150 + words.number(300),
    };
  });
}

/** The papers of an answer of Hugging Face's API, with texts of our own behind their names. */
export function papersOf(json: unknown, count: number): MadePaper[] {
  const made = makePapers(count);
  return asList(json)
    .slice(0, count)
    .flatMap((item, index) => {
      const paper = asRecord(asRecord(item).paper);
      const own = made[index];
      const votes = typeof paper.upvotes === 'number' ? paper.upvotes : 0;
      return own === undefined ? [] : [{ ...own, id: asText(paper.id), title: asText(paper.title), upvotes: votes }];
    });
}

function emptyPaper(id: string): Omit<MadePaper, 'title' | 'authors' | 'summary' | 'upvotes' | 'keywords' | 'behaviour' | 'kilobytes'> {
  return {
    id,
    publishedAt: '2026-02-12T12:00:00.000Z',
    comments: 1,
    submittedBy: 'bean',
    models: [],
    datasets: [],
    spaces: [],
    subject: 'Computation and Language',
    category: 'cs.CL',
    colours: [],
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
