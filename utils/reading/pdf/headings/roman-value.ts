const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `undefined` for letters that are no well-formed number up to 39. */
export function romanValue(text: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  let sum = 0;
  for (const [index, letter] of [...text].entries()) {
    const value = values[letter] ?? 0;
    sum += value < (values[text.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
