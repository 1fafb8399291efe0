import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import type { Summary } from '@/utils/summary/summary';

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
  const of = (...ids: string[]) => (numbers === undefined ? {} : { numbers: numbers.filter(({ section }) => ids.includes(section)) });
  const sections: ComparedSection[] = [
    ...FIELD_KEYS.map((key) => ({ id: key, field: key, heading: key, text: card[key] ?? '', ...of(key) })),
    ...custom.map(({ template, templateName, key, heading, text }) => ({
      id: `${template}/${key}`,
      heading: `${templateName} · ${heading}`,
      text,
      ...of(`${template}/${key}`),
    })),
    ...extra.map(({ heading, text }, index) => ({ id: `extra ${heading}`, heading, text, ...of(`extra/${index}`, heading) })),
  ];
  return sections.filter(({ text }) => text.trim() !== '');
}
