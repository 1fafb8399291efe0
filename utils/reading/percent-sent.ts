import type { Receipt } from './receipt';

/** How much of the paper's text went to the model, in percent: 100 is all of it, never rounded up to. `undefined` where nobody counted, and of an abstract, which is not the paper. */
export function percentSent({ sent, source }: Pick<Receipt, 'sent' | 'source'>): number | undefined {
  if (sent === undefined || source === 'abstract') return undefined;
  return sent.characters >= sent.of ? 100 : Math.floor((100 * sent.characters) / sent.of);
}
