import type { Card } from './card';

/** Of all letters. A Chinese summary full of English terms and quotations still has more; an English one with Chinese labels has hardly any. */
const LEAST_HAN = 0.03;

/** Fewer letters say nothing about the language. */
const FEWEST_LETTERS = 40;

/** Formulas, code, addresses and citations are the same in every language. */
const IN_NO_LANGUAGE = /\$\$?[^$]*\$\$?|`[^`]*`|https?:\/\/[\w./?#%&=~:-]+|\[[A-Z]\d+(?:, ?[A-Z]\d+)*\]/g;

/** Whether a summary was not written in Chinese, as far as its letters tell. */
export function isHardlyChinese(card: Card): boolean {
  const text = Object.values(card).join('\n').replace(IN_NO_LANGUAGE, ' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= FEWEST_LETTERS && han / letters < LEAST_HAN;
}
