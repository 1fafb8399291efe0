import { type FailureRecord, failureText, toFailure } from '@/utils/failure';

/** A failure in one line of English: what happened, and the other side's own words. */
export function sayFailure(error: unknown): string {
  return failureWords(toFailure(error));
}

export function failureWords({ code, detail }: FailureRecord): string {
  // A file's own story says all; a reason that nobody foresaw is nothing but its words.
  if (detail !== undefined && (code === 'file-unreadable' || code === 'unexpected')) return oneLine(detail);
  const { what } = failureText(code, 'en');
  return oneLine(detail === undefined ? what : `${what} (${detail})`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
