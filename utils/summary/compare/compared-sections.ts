import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';

/** One section of a summary, whichever part of the record it stands in. */
export interface ComparedSection {
  /** The same in every summary that has it. */
  id: string;
  /** A field's heading is the interface's own word. */
  field?: FieldKey;
  heading: string;
  text: string;
  /** Those of it that were checked; absent where nobody has. */
  numbers?: CheckedNumber[];
}

/** All sections that hold text: the card's, the templates', those that the model added. */
export function comparedSections({ card, custom, extra, numbers }: Summary): ComparedSection[] {
  const of = (id: string) => (numbers === undefined ? {} : { numbers: numbers.filter(({ section }) => section === id) });
  const sections: ComparedSection[] = [
    ...FIELD_KEYS.map((key) => ({ id: key, field: key, heading: key, text: card[key] ?? '', ...of(key) })),
    ...custom.map((section) => ({
      id: customId(section),
      heading: `${section.templateName} · ${section.heading}`,
      text: section.text,
      ...of(customId(section)),
    })),
    ...extra.map(({ heading, text }, index) => ({ id: extraId(extra, index), heading, text, ...of(`extra/${index}`) })),
  ];
  return sections.filter(({ text }) => text.trim() !== '');
}

/** The heading, and which of those that share it. */
function extraId(extra: Summary['extra'], index: number): string {
  const heading = extra[index]?.heading ?? '';
  const before = extra.slice(0, index).filter((other) => other.heading === heading).length;
  return `extra ${heading}${before === 0 ? '' : ` ${before + 1}`}`;
}
