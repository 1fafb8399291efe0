/**
 * `exact`: the paper has it, as written or in another spelling of the same value with every digit. `rounded`: the paper's value with fewer digits
 * or in another unit. `derived`: follows by arithmetic or counting from values of one table or sentence. `weak`: the paper has the value, but for
 * something else as far as names and places tell. `not-found`: nowhere. `not-a-claim`: a name, an ordinal, a section or table number.
 */
export type Verdict = 'exact' | 'rounded' | 'derived' | 'weak' | 'not-found' | 'not-a-claim';

/** Where a value stands in the paper. */
export interface Evidence {
  /** Id of the passage: `P12`, `T3`; empty where not the paper says it but Hugging Face. */
  passage: string;
  /** The sentence, or the names and the value of a table cell: `ResNet-50 | top-1 err. | 24.7`. */
  quote: string;
  /** The value as it stands there. */
  value: string;
}

/** How a derived value follows from its operands, in their order. */
export type Operation = 'difference' | 'ratio' | 'change' | 'sum' | 'share' | 'product' | 'complement' | 'speedup' | 'count';

/**
 * What speaks against a match. `unit`: the paper has it in another one. `range`: it is one end of a range. `row`, `column`, `elsewhere`: the words
 * name another row, column, table. `superlative`: it is not the best of its column. `relative`: a relative change where the paper has an
 * absolute one, or the other way round. `neighbour`: the names stand beside another value of the sentence. `order`: it is out of the order of a list.
 * `ordinal`: of another round or step. `compared`: compared with something else. `rival`: another sentence says the same of another value.
 * `unrelated`: too little of what the clause speaks of stands there.
 */
export type Doubt =
  | 'unit'
  | 'range'
  | 'row'
  | 'column'
  | 'elsewhere'
  | 'superlative'
  | 'relative'
  | 'neighbour'
  | 'order'
  | 'ordinal'
  | 'compared'
  | 'rival'
  | 'unrelated';

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
  /** Only of `weak`: the first thing that speaks against the place. */
  doubt?: Doubt;
  /** Only of `derived`. */
  operation?: Operation;
  operands?: Evidence[];
}

/** A text whose numerals are checked. */
export interface CheckedSection {
  id: string;
  text: string;
}
