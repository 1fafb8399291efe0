import { FIELD_KEYS, type FieldKey } from './card';

/** The views of one card; switching between them costs no call. */
export type ViewId = 'report' | 'five' | 'all' | 'one';

export const VIEWS: Readonly<Record<ViewId, readonly FieldKey[]>> = {
  report: ['field', 'oneLine', 'guide', 'innovations', 'results'],
  five: ['abstract', 'problem', 'method', 'results', 'implication'],
  all: FIELD_KEYS,
  one: ['oneLine'],
};
