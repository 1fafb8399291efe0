import { type Cited, citationKey } from '@/utils/library/export/bibtex';

/** Citation keys of the papers of one file: the second of two alike gets an `a`, the next a `b`, behind `z` comes `aa`. */
export function uniqueKeys(): (cited: Cited) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ({ title, authors, date }) => {
    const base = citationKey({ title, authors, year: date?.slice(0, 4) });
    for (let turn = next.get(base) ?? 0; ; turn++) {
      const key = base + suffix(turn);
      if (taken.has(key)) continue;
      taken.add(key);
      next.set(base, turn + 1);
      return key;
    }
  };
}

function suffix(turn: number): string {
  if (turn === 0) return '';
  const letter = String.fromCharCode(97 + ((turn - 1) % 26));
  return suffix(Math.floor((turn - 1) / 26)) + letter;
}
