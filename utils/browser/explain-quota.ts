import { Failure, type FailureRecord, toFailure } from '@/utils/failure';

/** The browser says in its own words that there is no room left: of its quota, or of the disk. */
export function explainQuota(error: unknown): unknown {
  const isFull = error instanceof Error && /quota|no[ _]?space|disk (?:is )?full/i.test(error.message);
  return isFull ? new Failure('storage-full', error.message, { cause: error }) : error;
}

/** Why something could not be stored, for the person. */
export function toStorageFailure(error: unknown): FailureRecord {
  return toFailure(explainQuota(error));
}
