import { type Derivation, operandsAt, RELATED } from './derivation';
import { fitsTotal, type Result } from './operations';

const PARTED = /切成|切为|分成|分为|拆成|拆为|划分|均分|折合|等于/;
const FASTER = /提速|加速|快/;

/** What the values that the sentence has stated make: `2048 词元按每块 64 切成 32 块`, `缩短 98.7%，提速约 77 倍`. */
export function ofStated({ index, stated, numeral }: Derivation, clause: string): Result | undefined {
  const { quantity } = numeral;
  const operands = stated.flatMap((number) => operandsAt(index, number));
  const [first, second] = operands;
  if (quantity.unit === 'times' && FASTER.test(clause))
    for (const part of operands)
      if (part.unit === 'percent' && part.value < 100 && fitsTotal(100 / (100 - part.value), quantity))
        return { operation: 'speedup', operands: [part] };
  if (quantity.unit !== undefined || first === undefined || second === undefined || !PARTED.test(clause)) return undefined;
  const [high, low] = first.value > second.value ? [first, second] : [second, first];
  return low.value > 1 && fitsTotal(high.value / low.value, quantity) ? { operation: 'ratio', operands: [high, low] } : undefined;
}

/** `其余 15.3%`, `只剩四成`: what a share of the sentence, or of a related one, leaves of the whole. */
export function complementOf({ index, scores, numeral, anchors }: Derivation, before: string): Result | undefined {
  const { quantity } = numeral;
  if (quantity.unit !== 'percent' || !/剩|余|其余|仍|留下|另外|另有|不到|只有|未/.test(before)) return undefined;
  // Three digits and more are hardly met by chance.
  const least = (quantity.amounts[0]?.digits ?? 0) >= 3 ? RELATED / 3 : RELATED;
  const numbers = [
    ...anchors,
    ...index.quantities.flatMap(({ quantity: found, place: at }, number) =>
      found.unit === 'percent' && (scores[at] ?? 0) >= least ? [number] : [],
    ),
  ];
  for (const number of numbers) {
    const [part] = operandsAt(index, number);
    if (part !== undefined && part.unit === 'percent' && fitsTotal(100 - part.value, quantity))
      return { operation: 'complement', operands: [part] };
  }
  return undefined;
}
