import { bestPair } from './best-pair';
import { type Derivation, everyPair, operandsAt } from './derivation';
import { complementOf, ofStated } from './of-stated';
import { ofAnchors, ofSentences, ofTables } from './operand-pairs';
import { operationsOf, type Result } from './operations';
import { totalOf } from './totals';

/** How a value follows from values of one sentence or table of the paper; `undefined` when it does not. @param isElsewhere the paper has the value, for something else */
export function deriveNumber(derivation: Derivation, isElsewhere: boolean): Result | undefined {
  const { numeral } = derivation;
  const { quantity, text } = numeral;
  const clause = text.slice(...numeral.clause);
  const before = text.slice(Math.max(numeral.sentence[0], numeral.clause[0] - 12), quantity.start);
  const rest = complementOf(derivation, before);
  if (rest !== undefined) return rest;
  const whole = ofStated(derivation, clause);
  if (whole !== undefined) return whole;
  const allowed = operationsOf(before, clause, quantity);
  if (allowed.size === 0 || quantity.isVague) return undefined;
  const own = bestPair(everyPair(derivation.stated.flatMap((anchor) => operandsAt(derivation.index, anchor))), derivation, allowed);
  // `2.15 and 0.51, 5.6 times apart`: the two numbers are said, and nothing else can be meant.
  if (own !== undefined || (derivation.stated.length === 2 && /相差|差距|差异|相比|落差/.test(clause))) return own;
  const found =
    bestPair(ofAnchors(derivation), derivation, allowed) ??
    (isElsewhere
      ? undefined
      : (bestPair(ofSentences(derivation), derivation, allowed) ?? bestPair(ofTables(derivation), derivation, allowed)));
  if (found !== undefined || isElsewhere) return found;
  return totalOf(derivation, allowed);
}
