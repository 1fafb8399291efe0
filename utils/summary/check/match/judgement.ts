import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Doubt } from '@/utils/summary/check/checked-number';
import type { LeadingNames } from '@/utils/summary/check/doubts/leading-names';
import type { NamedCells } from '@/utils/summary/check/doubts/named-cells';
import type { Opposites } from '@/utils/summary/check/doubts/opposites';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import type { Match } from './find-matches';
import type { LocalWords } from './local-words';
import type { QueryWord } from './query';

export interface Candidate {
  match: Match;
  place: Place;
  /** How much of the numeral's surroundings stands there, 0 to 1. */
  score: number;
  doubts: Doubt[];
}

/** Another numeral near the one that is judged. */
export interface Sibling {
  numeral: CardNumeral;
  clause: string;
  matches: readonly Match[];
}

/** A different value of the same kind, at the place that has most of the words. */
export interface Rival {
  score: number;
  place: number;
  quantity: number;
  /** How much of the near words stands beside it. */
  around: number;
}

/** Everything that is known when a match is judged. */
export interface Judgement {
  index: PaperIndex;
  numeral: CardNumeral;
  words: readonly QueryWord[];
  /** By place: how much of the words stands there, 0 to 1. */
  scores: Float32Array;
  /** The other numerals of the list item or paragraph. */
  siblings: readonly Sibling[];
  /** Quantities that one of the siblings takes. */
  taken: ReadonlySet<number>;
  /** Quantities that have the value. */
  matched: ReadonlySet<number>;
  rival: Rival;
  local: LocalWords;
  opposites: readonly Opposites[];
  named: NamedCells;
  leading: LeadingNames;
}
