import { type Card, FIELD_KEYS, type FieldKey } from './card';
import { parseCard } from './parse/parse-card';
import type { CustomSection, Summary } from './summary';
import type { AskedSection } from './templates/asked-sections';

/** What a call asks for: fields of the card, and templates' sections. */
export interface Wanted {
  fields: readonly FieldKey[];
  asked: readonly AskedSection[];
}

/** What an answer gave of it; only what is written is there. */
export type Written = Pick<Summary, 'card' | 'custom' | 'extra'>;

export function readAnswer(answer: string, asked: readonly AskedSection[]): Written {
  const { card, own, extra } = parseCard(
    answer,
    asked.map(({ heading }) => heading),
  );
  const custom = asked.flatMap(({ instruction: _, ...section }, index): CustomSection[] => {
    const text = own.get(index)?.trim() ?? '';
    return text === '' ? [] : [{ ...section, text }];
  });
  return { card: writtenFields(card), custom, extra };
}

/** What is still to be asked for. */
export function missingOf({ card, custom }: Written, { fields, asked }: Wanted): Wanted {
  return {
    fields: fields.filter((key) => card[key] === undefined),
    asked: asked.filter((section) => !custom.some((written) => isSame(written, section))),
  };
}

/** The first answer with what it lacks from the second, in the order asked for. */
export function withSecond(first: Written, second: Written, asked: readonly AskedSection[]): Written {
  const custom = [...first.custom, ...second.custom];
  return {
    card: writtenFields({ ...second.card, ...first.card }),
    custom: asked.flatMap((section) => custom.find((written) => isSame(written, section)) ?? []),
    extra: [...first.extra, ...second.extra],
  };
}

function isSame(one: Pick<CustomSection, 'template' | 'key'>, other: Pick<CustomSection, 'template' | 'key'>): boolean {
  return one.template === other.template && one.key === other.key;
}

/** The written fields in their order. */
function writtenFields(card: Card): Card {
  return Object.fromEntries(FIELD_KEYS.flatMap((key) => (card[key]?.trim() ? [[key, card[key]]] : [])));
}
