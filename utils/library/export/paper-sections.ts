import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';

/** A section of a summary as files show it. */
export interface PaperSection {
  /** As in `sectionsOf`: what checked numbers name it by. */
  id: string;
  heading: string;
  /** Markdown that cites passages, as it was written. */
  text: string;
}

/** The card's fields, templates' sections and what the model added, in their order; those without text are left out. */
export function paperSections({ card, custom, extra }: Pick<Summary, 'card' | 'custom' | 'extra'>): PaperSection[] {
  const sections = [
    ...FIELD_KEYS.map((key) => ({ id: key, heading: FIELDS[key].heading, text: card[key] ?? '' })),
    ...custom.map((section) => ({ id: customId(section), heading: section.heading, text: section.text })),
    ...extra.map(({ heading, text }, index) => ({ id: `extra/${index}`, heading: heading || '补充', text })),
  ];
  return sections.filter(({ text }) => text.trim() !== '');
}
