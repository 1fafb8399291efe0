/** `Bohne et al. (2020)` of an entry that begins with its authors, by initials and surname or the other way round. */
export function citedAs(text: string): string | undefined {
  const years = [...text.slice(0, 600).matchAll(/(?<![\d.:/])((?:19|20)\d{2}[a-z]?)(?![\d.]\d)/g)];
  const year = years.at(-1)?.[1];
  // The authors end at the first dot after a small letter.
  const [authors = ''] = text.slice(0, 400).split(/(?<=\p{Ll}{2})\.\s|\s\(?(?=(?:19|20)\d{2})/u);
  const surname = surnameOf(authors.split(/,|\band\b|&/)[0] ?? '');
  if (year === undefined || surname === undefined) return undefined;
  const names = surnamesFirst(text) ?? authors.split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/).filter((part) => /\p{Ll}{2}/u.test(part));
  const second = names.length === 2 ? surnameOf(names[1] ?? '') : undefined;
  const isMany = names.length > 2 || /\bet al\b/.test(authors);
  return `${surname}${isMany ? ' et al.' : second === undefined ? '' : ` and ${second}`} (${year})`;
}

/** `Erbse, B., Linse, C.`: where the initials follow, they end each name. */
function surnamesFirst(text: string): string[] | undefined {
  const [list] = /^(?:\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?)+(?:,?\s?(?:and|&)\s|,\s|;\s)?)+/u.exec(text.slice(0, 400)) ?? [];
  return list?.match(/\p{Lu}[\p{L}'’-]+(?=,\s\p{Lu}\.)/gu) ?? undefined;
}

function surnameOf(name: string): string | undefined {
  const word = name
    .trim()
    .split(/\s+/)
    .filter((part) => !/^(?:\p{Lu}\.?-?){1,3}$/u.test(part))
    .at(-1);
  return word !== undefined && /^\p{Lu}\p{L}[\p{L}'’-]*$/u.test(word) ? word : undefined;
}
