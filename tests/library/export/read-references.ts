import { createRequire } from 'node:module';

type Format = '@bibtex/text' | '@ris/file' | '@csl/list+object';

/** An independent reader, which brings no types. */
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  Cite: new (text: unknown, options: { forceType: Format }) => { data: Record<string, unknown>[] };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

/** What another program reads in a file of references, by CSL's names. */
export function readReferences(text: unknown, forceType: Format): Record<string, unknown>[] {
  return new Cite(text, { forceType }).data;
}
