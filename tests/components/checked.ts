import type { CheckedNumber } from '@/utils/summary/check/checked-number';

/** A number's check, at its first place in the section's text. */
export function checked(section: string, within: string, text: string, rest: Partial<CheckedNumber>): CheckedNumber {
  const start = within.indexOf(text);
  return { section, start, end: start + text.length, text, verdict: 'exact', ...rest };
}
