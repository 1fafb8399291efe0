import type { FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument, ReadSource } from '@/utils/reading/paper-document';
import type { Receipt } from '@/utils/reading/receipt';
import type { Card } from './card';

/** What is known of a paper once it has been read. */
export interface PaperFacts {
  paper: PaperRef;
  title: string;
  authors: string[];
  /** ISO day. */
  date?: string;
  receipt: Receipt;
}

/** A finished summary as it is stored, one item per paper. */
export interface Summary extends PaperFacts {
  schema: 2;
  card: Card;
  /** Sections that the model added under headings of its own. */
  extra: { heading: string; text: string }[];
  made: {
    /** Name of the service, as the person knows it. */
    service: string;
    model: string;
    promptVersion: number;
    /** Milliseconds since the epoch. */
    startedAt: number;
    finishedAt: number;
    tokensIn?: number;
    tokensOut?: number;
  };
}

/** A summary in the making, or what is left of one that failed. */
export interface Job {
  paper: PaperRef;
  /** Milliseconds since the epoch. */
  startedAt: number;
  status: 'reading' | 'waiting' | 'thinking' | 'writing' | 'failed';
  /** The rung of the ladder being read, with pages for a PDF. */
  reading?: { source: ReadSource; page?: number; pages?: number };
  facts?: PaperFacts;
  /** The model's answer so far. */
  text: string;
  /** Set when `status` is `failed`. */
  failure?: FailureRecord;
}

export function factsOf(document: PaperDocument): PaperFacts {
  const { paper, title, authors, date, receipt } = document;
  return { paper, title, authors: authors.map(({ name }) => name), ...(date === undefined ? {} : { date }), receipt };
}
