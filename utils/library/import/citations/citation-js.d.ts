/** As far as we use them; the packages bring no types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain: (input: string, options: { generateGraph: boolean; forceType: string }) => Readonly<Record<string, unknown>>[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
