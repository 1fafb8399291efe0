import type { CslEntry } from './csl-entry';

type Parse = (entry: string, form: '@biblatex/text' | '@ris/file') => CslEntry | undefined;

/** The library that knows both forms, which nothing else in the extension loads. */
export async function loadCitationParser(): Promise<Parse> {
  const [{ plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
    import('@citation-js/plugin-ris'),
  ]);
  return (entry, form) => {
    try {
      return plugins.input.chain(entry, { generateGraph: false, forceType: form })[0];
    } catch {
      // The library throws whatever its grammars throw: the entry cannot be read, which is all that matters here.
      return undefined;
    }
  };
}
