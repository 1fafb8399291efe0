import { FIELD_KEYS } from './card';
import type { CheckedSection } from './check/checked-number';
import type { Summary } from './summary';

/** The texts of a summary whose numbers are checked, in the order in which they are read. */
export function checkedSections({ card, custom, extra }: Pick<Summary, 'card' | 'custom' | 'extra'>): CheckedSection[] {
  return [
    ...FIELD_KEYS.map((key) => ({ id: key, text: card[key] ?? '' })),
    ...custom.map(({ template, key, text }) => ({ id: `${template}/${key}`, text })),
    ...extra.map(({ text }, index) => ({ id: `extra/${index}`, text })),
  ].filter(({ text }) => text.trim() !== '');
}
