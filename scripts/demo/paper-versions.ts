import { type DemoPaper, siteFile } from './demo-day';

/** The newest version of each paper by its id; 1 where it is not named. A test or a demonstration moves it on while the site is up. */
export type NewestVersions = Map<string, number>;

/** When the second version of a paper appeared. */
export const SECOND_VERSION_DAY = '2026-02-20T00:00:00.000Z';

/** What the second version of the HTML paper says otherwise: one measurement was made again. */
const REVISED: readonly [before: string, after: string][] = [
  ['12 Feb 2026', '20 Feb 2026'],
  ['6.8%', '10.9%'],
  ['44.0 documents', '45.7 documents'],
  ['in line with the shorter text', 'more than the shorter text alone explains; this was measured again for the second version'],
];

/** The full text of a version, as arXiv serves it. */
export function fullTextOf({ id }: DemoPaper, kind: 'html' | 'pdf', version: number): Buffer {
  const first = siteFile(`${id}v1.${kind}`);
  if (version === 1 || kind === 'pdf') return first;
  const text = first.toString().replaceAll(`${id}v1`, `${id}v${version}`);
  return Buffer.from(REVISED.reduce((revised, [before, after]) => revised.replaceAll(before, after), text));
}
