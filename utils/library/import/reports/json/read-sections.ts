import { asList, asRecord, asText } from '@/utils/narrow-json';
import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';

export interface JsonSections {
  fields: { name: string; key: FieldKey; text: string }[];
  extra: { heading: string; text: string }[];
}

/** Titles in another language, under whatever name. */
const TRANSLATED_TITLE = /^(?:title[_ -]?(?:zh|cn)|(?:zh|cn|chinese)[_ -]?title|中文标题|标题翻译)$/i;

/** The texts of a record under names of their own: fields of the card by their names, alone or grouped, and others. */
export function readSections(entries: readonly (readonly [string, unknown])[]): JsonSections {
  const read: JsonSections = { fields: [], extra: [] };
  for (const [name, value] of entries) {
    const key = fieldNamed(name);
    const group = Object.entries(asRecord(value)).filter(([inner]) => fieldNamed(inner) !== undefined);
    if (group.length > 0) {
      const inner = readSections(Object.entries(asRecord(value)));
      read.fields.push(...inner.fields.filter((field) => !read.fields.some((other) => other.key === field.key)));
      read.extra.push(...inner.extra);
      continue;
    }
    const text = markdownOf(value);
    if (text === '') continue;
    if (key !== undefined && !read.fields.some((field) => field.key === key)) read.fields.push({ name, key, text });
    else if (TRANSLATED_TITLE.test(name)) read.extra.push({ heading: '中文标题', text });
    else if (key !== undefined || isProse(value, text)) read.extra.push({ heading: name, text });
  }
  return read;
}

/** `keyMethod`, `one_sentence_summary`, `应用领域`, `method_zh`. */
function fieldNamed(name: string): FieldKey | undefined {
  const own = FIELD_KEYS.find((key) => key.toLowerCase() === name.toLowerCase());
  if (own !== undefined) return own;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .replace(/ (?:zh|cn|en|text)$/i, '');
  const heading = recogniseHeading(`# ${words}`);
  return heading?.inline === '' ? heading.key : undefined;
}

/** A text, or lists and groups of texts as lists. */
function markdownOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const items = asList(value).map((item) => markdownOf(item) || asText(item));
  const named = Object.entries(asRecord(value)).map(([name, item]) => {
    const text = markdownOf(item) || asText(item);
    return text === '' ? '' : `**${name}**：${text.includes('\n') ? `\n${text}` : text}`;
  });
  return [...items, ...(Array.isArray(value) ? [] : named)]
    .filter((item) => item !== '')
    .map((item) => `- ${item.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

/** Addresses, ids, single words and what programs keep for themselves are no text. */
function isProse(value: unknown, text: string): boolean {
  const texts = typeof value === 'string' ? [text] : [...asList(value), ...Object.values(asRecord(value))].map(asText);
  const isText = (each: string) => (/\s/.test(each) || /\p{Script=Han}{4}/u.test(each)) && !/^https?:\S+$/.test(each);
  return texts.some(isText) && (typeof value === 'string' || /\p{Script=Han}{4}/u.test(text));
}
