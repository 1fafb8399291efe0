import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { until } from './devtools-port';

/** The finished download whose name fits, with its folder. Chromium reserves the name with an empty file before it moves the whole one there. */
export function downloaded(directory: string, name: RegExp): Promise<string> {
  return until(`the download of ${name}`, () =>
    // The browser makes the folder with the first download.
    (existsSync(directory) ? readdirSync(directory) : [])
      .filter((file) => name.test(file))
      .map((file) => path.join(directory, file))
      .find((file) => statSync(file).size > 0),
  );
}
