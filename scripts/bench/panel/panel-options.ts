import { atLeastOne, readOptions } from '@/scripts/bench/read-options';

export interface PanelOptions {
  /** How often the panel is opened on each library. */
  openings: number;
  /** How many summaries are saved. */
  libraries: number[];
  /** How often each view is switched to. */
  switches: number;
  isStrict: boolean;
  skips: ReadonlySet<string>;
}

const PARTS = ['scripts', 'fonts', 'views', 'streaming', 'openings'] as const;

export const PANEL_USAGE = `Usage: npm run bench -- panel [--openings 10] [--libraries 1,1000,10000] [--switches 10] [--strict]
                              [--skip-scripts] [--skip-fonts] [--skip-views] [--skip-streaming] [--skip-openings]

  --openings   how often the panel is opened on each library
  --libraries  how many summaries are saved in each
  --switches   how often each view is switched to
  --strict     status 1 when a figure that must hold does not; otherwise it is only marked ✗
`;

/** `undefined` when help was asked for. @throws TypeError for an option that there is not. */
export function readPanelOptions(args: string[]): PanelOptions | undefined {
  const options = readOptions(args, { openings: '10', libraries: '1,1000,10000', switches: '10' }, PARTS);
  if (options === undefined) return undefined;
  const { texts, isStrict, skips } = options;
  return {
    openings: atLeastOne(texts.openings),
    libraries: texts.libraries.split(',').map(atLeastOne),
    switches: atLeastOne(texts.switches),
    isStrict,
    skips,
  };
}
