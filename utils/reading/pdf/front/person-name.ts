const particle = /^(?:de|del|della|der|den|di|du|da|dos|el|la|le|van|von|zu|bin|ibn|al|ter|ten|kr\.?|y|e|Jr\.?|Sr\.?|II|III)$/u;
const noName =
  /\b(?:university|institute|department|school|research|team|group|abstract|introduction|preprint|draft|version|published|submitted|accepted|conference|journal|proceedings|workshop|equal|contribution|corresponding|author|student|member|fellow|usa|uk|china|germany|france|japan|canada|india|italy|january|february|march|april|may|june|july|august|september|october|november|december|view|street|avenue|road|lane)\b/i;

/** Two to five words that each begin like a name: `Ada Bohne`, `J. von Erbse`, `ADA BOHNE`. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length > 60 || words.length < 2 || words.length > 6 || noName.test(text)) return false;
  const isName = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}.'’`-]*$/u.test(word) || particle.test(word);
  return words.every(isName) && /\p{L}{2}/u.test(words.at(-1) ?? '') && words.some((word) => /^\p{Lu}\p{L}+/u.test(word));
}
