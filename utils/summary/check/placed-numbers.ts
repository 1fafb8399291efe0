import type { CheckedNumber } from './checked-number';
import { isShown, type ShownVerdict } from './shown-verdict';

export type ShownNumber = CheckedNumber & { verdict: ShownVerdict };

/**
 * The checked numbers that a reader is shown in a text. A record whose text is no longer the one that was checked has its marks left out rather
 * than beside the wrong words.
 */
export function placedNumbers(text: string, numbers: readonly CheckedNumber[]): ShownNumber[] {
  return numbers.flatMap((number) => {
    const { start, end, verdict } = number;
    return isShown(verdict) && text.slice(start, end) === number.text ? [{ ...number, verdict }] : [];
  });
}
