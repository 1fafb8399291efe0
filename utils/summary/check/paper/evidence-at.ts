import type { Evidence } from '@/utils/summary/check/checked-number';
import type { PaperIndex } from './paper-index';
import { FACTS } from './with-facts';

/** Where a number of the paper stands, with its sentence or row. */
export function evidenceAt(index: PaperIndex, number: number): Evidence {
  const found = index.quantities[number];
  return placeEvidence(index, found?.place ?? -1, found?.quantity.text ?? '');
}

/** The same of a whole sentence or row. */
export function placeEvidence(index: PaperIndex, at: number, value: string): Evidence {
  const place = index.places[at];
  const passage = index.document.passages[place?.passage ?? -1];
  const id = passage?.id ?? '';
  return { passage: id === FACTS ? '' : id, quote: place?.text.trim() ?? '', value };
}
