import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** A day or a time is written as one; a text that only looks so stays a text. */
export type PropertyValue = string | number | boolean | readonly string[] | { moment: string };

/** YAML between its fences, as Obsidian's properties read it; without properties nothing. Every text is quoted: then none is taken for anything else. */
export function frontMatter(properties: readonly { name: string; value: PropertyValue }[]): string {
  if (properties.length === 0) return '';
  const map = new YAMLMap();
  for (const { name, value } of properties) map.items.push(new Pair(nameNode(name), valueNode(value)));
  const yaml = new Document(map).toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return `---\n${yaml}---\n\n`;
}

function valueNode(value: PropertyValue): Scalar | YAMLSeq {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return new Scalar(value);
  if ('moment' in value) return new Scalar(value.moment);
  const list = new YAMLSeq();
  for (const item of value) list.items.push(quoted(item));
  return list;
}

/** Words may stand bare as names, unless YAML of either version reads them as something else. */
function nameNode(name: string): Scalar {
  const isPlain = /^\p{L}[\p{L}\p{N}_ -]*$/u.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name);
  return isPlain ? new Scalar(name) : quoted(name);
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
