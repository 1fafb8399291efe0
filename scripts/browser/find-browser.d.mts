/** What the search needs to know of a machine; a test makes one up. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  isProgram(file: string): boolean;
  /** The names in a folder; none when there is no such folder. */
  list(folder: string): string[];
}

/** All places to look at, best first. `PAPERPANE_BROWSER` overrides them all. */
export function browserCandidates(machine: Machine): string[];

/** The Chromium, Chrome or Edge to use: an installed one, else Playwright's download. */
export function findBrowser(machine?: Machine): string | undefined;
