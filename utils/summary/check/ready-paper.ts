import type { PaperDocument } from '@/utils/reading/paper-document';
import { ValueLookup } from './match/find-matches';
import { LocalWords } from './match/local-words';
import { indexPaper, type PaperIndex } from './paper/paper-index';
import { PlaceScores } from './paper/place-scores';
import { withFacts } from './paper/with-facts';

/** A paper made ready for checking. */
export interface ReadyPaper {
  index: PaperIndex;
  lookup: ValueLookup;
  local: LocalWords;
  places: PlaceScores;
  /** By quantity: its place; -1 of what is no value. */
  valuePlaces: Int32Array;
}

/** A paper is made ready once for its summary, its questions and every second check. */
const ready = new WeakMap<PaperDocument, ReadyPaper>();

/** Reads a paper for its numbers before they are asked for. */
export function prepareCheck(document: PaperDocument): void {
  readyPaper(document);
}

export function readyPaper(document: PaperDocument): ReadyPaper {
  const known = ready.get(document);
  if (known !== undefined) return known;
  const index = indexPaper(withFacts(document));
  const valuePlaces = Int32Array.from(index.quantities, ({ quantity, place }) => (quantity.isLabel ? -1 : place));
  const paper = { index, lookup: new ValueLookup(index), local: new LocalWords(index), places: new PlaceScores(index), valuePlaces };
  ready.set(document, paper);
  return paper;
}
