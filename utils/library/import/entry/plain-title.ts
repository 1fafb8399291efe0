/** Marks around the whole of a title: `**T**`, `*T*`, `《T》`, `“T”`. */
const AROUND = [
  /^\*\*((?:(?!\*\*).)+)\*\*$/,
  /^\*([^*\s](?:[^*]*[^*\s])?)\*$/,
  /^__(.+)__$/,
  /^_([^_]+)_$/,
  /^《([^《》]+)》$/,
  /^“([^“”]+)”$/,
];

/** A title as one line of plain text; formulas and everything that is part of it stay. */
export function plainTitle(text: string): string {
  let title = text.replace(/\s+/g, ' ').trim();
  for (const around of AROUND) title = around.exec(title)?.[1]?.trim() ?? title;
  return title;
}

/** Letters and digits alone, to tell whether two titles are the same. */
export function bareText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [bareText(one), bareText(other)];
  return a !== '' && b !== '' && (a === b || (Math.min(a.length, b.length) > 8 && (a.startsWith(b) || b.startsWith(a))));
}
