import type { PaperDocument } from '@/utils/reading/paper-document';

/** `(ours)`, `Our model`, or a name that the title or the abstract gives. */
export function isOwnRow(name: string, terms: ReadonlySet<number>, ownNames: ReadonlySet<number>): boolean {
  return /\bours?\b|\\method|\\ours|\\name/i.test(name) || [...terms].some((term) => ownNames.has(term));
}

/** `LongAgent` of `LongAgent: Scaling …`; names that the abstract introduces. */
export function ownNamesOf({ title, abstract }: PaperDocument): string[] {
  const [first = '', rest] = title.split(/:\s/);
  const names = rest !== undefined && first.split(/\s+/).length <= 2 ? [first] : [];
  for (const match of abstract.matchAll(
    /\b(?:propose|present|introduce|develop|called|named|dubbed|termed)s?\s(?:(?:a|an|the)\s(?:[a-z-]+\s){0,4})?([A-Z][A-Za-z]*[A-Z0-9][\w-]*)/g,
  ))
    names.push(match[1] ?? '');
  for (const match of abstract.matchAll(/\b(?:called|named|dubbed|termed|(?:we|which)\scall)\s(?:it\s|this\s\w+\s)?([A-Z][A-Za-z-]{3,})/g))
    names.push(match[1] ?? '');
  for (const match of abstract.matchAll(/\b(?:refer(?:red)?\sto\s(?:[\w-]+\s){0,5}as|our)\s([A-Z][A-Za-z]*[A-Z0-9][\w-]*)/g))
    names.push(match[1] ?? '');
  for (const match of abstract.matchAll(/([A-Z][\w-]{3,}),\s(?:a|an|our)\s(?:new|novel|simple)\b/g)) names.push(match[1] ?? '');
  return names.filter((name) => name.length > 2);
}
