import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import type { RequestedSection } from '@/utils/summary/prompt/section-request';
import type { CustomSection } from '@/utils/summary/summary';
import type { Template } from '@/utils/summary/template';

/** A section of a template that the model is asked for; `heading` is the one it is asked under. */
export interface AskedSection extends RequestedSection, Omit<CustomSection, 'text'> {}

/**
 * What the templates add to the card. A section whose key is a field of the card is none of it. Where two templates use one heading, the
 * second is asked for under its own with the template's name behind it, so that the answer can be told apart.
 */
export function askedSections(templates: readonly Template[]): AskedSection[] {
  const taken = new Set<string>();
  return templates.flatMap(({ id, name, sections }) =>
    sections.flatMap(({ key, heading, instruction }): AskedSection[] => {
      if (isField(key)) return [];
      let asked = heading.trim();
      for (let turn = 1; taken.has(asked); turn++) asked = `${heading.trim()}（${name.trim()}${turn === 1 ? '' : ` ${turn}`}）`;
      taken.add(asked);
      return [{ template: id, templateName: name, key, heading: asked, instruction }];
    }),
  );
}

export function isField(key: string): key is FieldKey {
  return (FIELD_KEYS as readonly string[]).includes(key);
}

/** All that one call asks for: these fields of the card, then the templates' sections. */
export function requestedSections(fields: readonly FieldKey[], asked: readonly AskedSection[]): RequestedSection[] {
  return [...fields.map((key) => FIELDS[key]), ...asked];
}
