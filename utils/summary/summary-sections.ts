import { FIELD_KEYS } from './card';
import type { CheckedSection } from './check/checked-number';
import type { CustomSection, Summary } from './summary';

type Texts = Pick<Summary, 'card' | 'custom' | 'extra'>;

/** The id of a template's section among all sections of a summary: two templates may use one key. */
export function customId({ template, key }: Pick<CustomSection, 'template' | 'key'>): string {
  return `${template}/${key}`;
}

/** All texts of a summary in their order: the card's under their keys, templates' under `customId`, the model's own as `extra/0`. */
export function sectionsOf({ card, custom, extra }: Texts): CheckedSection[] {
  return [
    ...FIELD_KEYS.flatMap((key) => (card[key] === undefined ? [] : [{ id: key, text: card[key] }])),
    ...custom.map((section) => ({ id: customId(section), text: section.text })),
    ...extra.map(({ text }, index) => ({ id: `extra/${index}`, text })),
  ];
}

/** The same texts changed, whose sections come as `sectionsOf` gives them. */
export function withSections({ card, custom, extra }: Texts, sections: readonly CheckedSection[]): Texts {
  const texts = sections.map(({ text }) => text).values();
  const next = (text: string) => texts.next().value ?? text;
  return {
    card: Object.fromEntries(FIELD_KEYS.flatMap((key) => (card[key] === undefined ? [] : [[key, next(card[key])]]))),
    custom: custom.map((section) => ({ ...section, text: next(section.text) })),
    extra: extra.map(({ heading, text }) => ({ heading, text: next(text) })),
  };
}
