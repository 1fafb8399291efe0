import type { PaperRef } from '@/utils/paper/paper-ref';
import type { ReadSource } from '@/utils/reading/paper-document';
import type { Card } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';

/** What a file says of one paper. */
export interface FoundPaper {
  /** Where its entry begins, counted from 1. */
  line?: number;
  /** Absent where the entry names none. */
  paper?: PaperRef | undefined;
  title: string;
  authors?: string[];
  /** ISO day. */
  date?: string | undefined;
  source?: ReadSource;
  /** The version that was read, where the file says so. */
  version?: number | undefined;
  tags?: string[];
  /** The person's own, in a file that we wrote. */
  note?: string;
  isStarred?: boolean;
  card: Card;
  extra: Summary['extra'];
  service?: string;
  model?: string;
  /** Of the report that it stands in. */
  day?: string | undefined;
}

/** Whether there is anything to keep beside the fact that the paper exists. */
export function hasText({ card, extra }: Pick<FoundPaper, 'card' | 'extra'>): boolean {
  return Object.values(card).some((text) => text.trim() !== '') || extra.some(({ text }) => text.trim() !== '');
}
