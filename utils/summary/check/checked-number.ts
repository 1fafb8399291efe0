/**
 * `exact`: the paper has it, as written or in another spelling of the same value with every digit. `rounded`: the paper's value with fewer digits
 * or in another unit. `derived`: follows by arithmetic or counting from values of one table or sentence. `weak`: the paper has the value, but for
 * something else as far as names and places tell. `not-found`: nowhere. `not-a-claim`: a name, an ordinal, a section or table number.
 */
export type Verdict = 'exact' | 'rounded' | 'derived' | 'weak' | 'not-found' | 'not-a-claim';

/** Where a value stands in the paper. */
export interface Evidence {
  /** Id of the passage: `P12`, `T3`; `abstract` and `title` never, they are passages themselves or none. */
  passage: string;
  /** The sentence, or the names and the value of a table cell: `ResNet-50 | top-1 err. | 24.7`. */
  quote: string;
  /** The value as it stands there. */
  value: string;
}

/** How a derived value follows from its operands, in their order. */
export type Operation = 'difference' | 'ratio' | 'change' | 'sum' | 'share' | 'product' | 'complement' | 'count';

/** One numeral of a summary and what the paper says to it. */
export interface CheckedNumber {
  /** Id of the section it stands in: a field's key, a template section's key, or a heading. */
  section: string;
  /** Offsets in the section's text, in UTF-16 units; the unit or multiplier belongs to it. */
  start: number;
  end: number;
  text: string;
  verdict: Verdict;
  /** Absent for `not-found` and `not-a-claim`; of `weak`, the unrelated place. */
  evidence?: Evidence;
  /** Only of `derived`. */
  operation?: Operation;
  operands?: Evidence[];
}

/** A text whose numerals are checked. */
export interface CheckedSection {
  id: string;
  text: string;
}
