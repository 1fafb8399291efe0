import type { FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Start } from './job-runner';

/** What digests say about the papers that are made for them; ids are digests'. */
export interface DigestDesk {
  /** How many papers of this digest may be in hand at once; of none: from lists. */
  atOnce(digest: string | undefined): Promise<number>;
  /** Whether one more may be taken up beside those in hand, of which it is told for which digest each is made. */
  hasRoom(digest: string | undefined, inHand: readonly (string | undefined)[]): Promise<boolean>;
  /** What is still to be made of it, in its order; nothing while it stands still. */
  unfinishedOf(digest: string): Promise<readonly PaperRef[]>;
  /** Whether it still has to be made. */
  isWanted(paper: PaperRef, digest: string): Promise<boolean>;
  howFor(digest: string): Promise<Start>;
  /**
   * It has ended. A summary counts for every digest that wants it, and so does that nobody can read it; any other failure only for the one that it was made
   * for: others may ask another service.
   * Resolves to the digests that stand still from now on.
   */
  noteEnd(paper: PaperRef, failure: FailureRecord | undefined, digest: string | undefined): Promise<readonly string[]>;
  /** These come next: they may be read beforehand. */
  readAhead(papers: readonly PaperRef[]): void;
}
