import { atLeastOne, readOptions } from '@/scripts/bench/read-options';

export interface LibraryOptions {
  /** How many papers are saved in each. */
  libraries: number[];
  openings: number;
  isStrict: boolean;
  skips: ReadonlySet<string>;
}

const PARTS = ['openings', 'search', 'saves', 'export'] as const;

export const LIBRARY_USAGE = `Usage: npm run bench -- library [--libraries 100,1000,10000] [--openings 5] [--strict]
                                [--skip-openings] [--skip-search] [--skip-saves] [--skip-export]

  --libraries  how many papers are saved in each
  --openings   how often the library page is opened on each
  --strict     status 1 when a figure that must hold does not; otherwise it is only marked ✗
`;

/** `undefined` when help was asked for. @throws TypeError for an option that there is not */
export function readLibraryOptions(args: string[]): LibraryOptions | undefined {
  const options = readOptions(args, { libraries: '100,1000,10000', openings: '5' }, PARTS);
  if (options === undefined) return undefined;
  const { texts, isStrict, skips } = options;
  return { libraries: texts.libraries.split(',').map(atLeastOne), openings: atLeastOne(texts.openings), isStrict, skips };
}
