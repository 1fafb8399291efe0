import type { PaperIndex } from './paper-index';

/** A word that is asked for; any one of its terms will do. */
export interface AskedWord {
  terms: readonly number[];
  weight: number;
  kind: 'word' | 'name' | 'value';
}

/** Of a word that stands in the passage, but not in the sentence or cell. */
const ELSEWHERE = 0.35;

/** Tells how much of some words stands at each place of a paper. */
export class PlaceScores {
  /** First place of each passage, and the one after the last. */
  private readonly firstPlace: number[] = [];
  /** Which word was last seen at a place, so that two of its terms count once. */
  private readonly seen: Int32Array;

  constructor(private readonly index: PaperIndex) {
    let place = 0;
    for (let passage = 0; passage <= index.document.passages.length; passage += 1) {
      while (place < index.places.length && (index.places[place]?.passage ?? 0) < passage) place += 1;
      this.firstPlace.push(place);
    }
    this.seen = new Int32Array(index.places.length);
  }

  /** By place: the share of the words' weight that stands there, 0 to 1; a name in the heading of a section counts for all of it. */
  of(words: readonly AskedWord[]): Float32Array {
    const { inPlaces, inPassages, inHeadings } = this.index;
    const scores = new Float32Array(this.index.places.length);
    const asked = words.reduce((sum, { weight }) => sum + weight, 0);
    if (asked === 0) return scores;
    this.seen.fill(-1);
    for (const [number, { terms, weight, kind }] of words.entries()) {
      const whole = weight / asked;
      const mark = (place: number, share: number) => {
        if (this.seen[place] === number) return;
        this.seen[place] = number;
        scores[place] = (scores[place] ?? 0) + whole * share;
      };
      for (const term of terms) for (const place of inPlaces.of(term)) mark(place, 1);
      if (kind === 'name')
        for (const term of terms) for (const passage of inHeadings.of(term)) this.eachPlace(passage, (place) => mark(place, 1));
      for (const term of terms) for (const passage of inPassages.of(term)) this.eachPlace(passage, (place) => mark(place, ELSEWHERE));
    }
    return scores;
  }

  private eachPlace(passage: number, visit: (place: number) => void): void {
    const end = this.firstPlace[passage + 1] ?? 0;
    for (let place = this.firstPlace[passage] ?? 0; place < end; place += 1) visit(place);
  }
}
