import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '@/utils/narrow-json';
import type { GateMemory } from '@/utils/reading/fetching/request-gate';

/** When which site was asked last, in a file for each group of sites: runs behind each other, or beside each other, keep to what a site allows. */
export function createPaceFiles(folder: string): GateMemory {
  const fileOf = (group: string) => path.join(folder, `${encodeURIComponent(group)}.json`);
  return {
    load: (group) => readPace(fileOf(group)),
    save(group, pace) {
      mkdirSync(folder, { recursive: true });
      const file = fileOf(group);
      const own = `${file}.${process.pid}`;
      writeFileSync(own, JSON.stringify(pace));
      renameSync(own, file);
    },
  };
}

/** A file that is not there, or that a dying machine cut, remembers nothing. */
function readPace(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
