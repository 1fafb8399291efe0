import type { Evidence, Operation } from './checked-number';

/**
 * `28.4 − 26.4 = 2.0`: how a derived value follows from its operands.
 *
 * @param counted says of a number that it was counted
 */
export function operationText(
  operation: Operation,
  operands: readonly Evidence[],
  result: string,
  counted: (result: string) => string,
): string | undefined {
  const values = operands.map(({ value }) => value.trim());
  const [first, second] = values;
  if (operation === 'count') return counted(result.trim());
  if (operation === 'complement') return first && `100% − ${first} = ${result.trim()}`;
  // So much less time is so many times as fast.
  if (operation === 'speedup') return first && `100% ÷ (100% − ${first}) ≈ ${result.trim()}`;
  if (first === undefined || second === undefined) return undefined;
  switch (operation) {
    case 'difference':
      return `${first} − ${second} = ${result.trim()}`;
    case 'sum':
      return `${values.join(' + ')} = ${result.trim()}`;
    case 'product':
      return `${values.join(' × ')} ≈ ${result.trim()}`;
    case 'ratio':
    case 'share':
      return `${first} ÷ ${second} ≈ ${result.trim()}`;
    case 'change':
      // A fall has the smaller value first, and a summary writes no minus before “下降”.
      return `|${first} − ${second}| ÷ ${second} ≈ ${result.trim()}`;
  }
}
