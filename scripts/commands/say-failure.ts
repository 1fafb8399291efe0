import { type FailureCode, type FailureRecord, failureText, toFailure } from '@/utils/failure';

/** A failure in one line of English: what happened, and the other side's own words. */
export function sayFailure(error: unknown): string {
  return failureWords(toFailure(error));
}

/** A file's own story says all; a reason that nobody foresaw is nothing but its words. */
const OWN_STORY: readonly FailureCode[] = ['file-unreadable', 'storage-full', 'unexpected'];

export function failureWords({ code, detail }: FailureRecord): string {
  if (detail !== undefined && OWN_STORY.includes(code)) return oneLine(detail);
  const { what } = failureText(code, 'en');
  return oneLine(detail === undefined ? what : `${what} (${detail})`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
