import { lineText } from '@/utils/library/export/text/file-text';

/** A person as CSL has them: in two parts where they can be told, else as written. */
export type PersonName = { family: string; given: string } | { literal: string };

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words that belong to the name behind them: `Bo van Pod`. */
const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el)$/;

/** `Ada M. Bean` and `Bean, Ada M.` in two parts; one word, or a name in an East Asian script, as it stands. */
export function personName(name: string): PersonName {
  const line = lineText(name);
  const [before = '', ...behind] = line.split(/\s*,\s*/);
  if (behind.length === 1 && before !== '' && behind[0]) return { family: before, given: behind[0] };
  const words = line.split(' ');
  if (words.length < 2 || EAST_ASIAN.test(line) || behind.length > 0) return { literal: line };
  let first = words.length - 1;
  while (first > 1 && PARTICLES.test(words[first - 1] ?? '')) first--;
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}
