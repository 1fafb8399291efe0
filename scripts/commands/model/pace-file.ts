import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { asRecord, parseJson } from '@/utils/narrow-json';
import type { GateMemory } from '@/utils/reading/fetching/request-gate';

/** Where commands keep what must outlive them. */
const PACE_FILE = path.join(homedir(), '.paperpane', 'pace.json');

/** When which site was asked last, in a file: runs behind each other, or beside each other, keep to what a site allows. */
export function createPaceFile(file = PACE_FILE): GateMemory {
  return {
    load: (group) => asRecord(readPaces(file))[group],
    save(group, pace) {
      mkdirSync(path.dirname(file), { recursive: true });
      const own = `${file}.${process.pid}`;
      writeFileSync(own, JSON.stringify({ ...asRecord(readPaces(file)), [group]: pace }));
      renameSync(own, file);
    },
  };
}

/** A file that is not there, or that a dying machine cut, remembers nothing. */
function readPaces(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
