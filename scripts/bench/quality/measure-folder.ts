import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BENCH_CACHE } from '@/scripts/bench/bench-cache';

const SHARED = path.resolve('../shared');

export const CORPUS = path.join(SHARED, 'corpus');

/** Where the scorer may write: a copy, because `../shared` is read-only for us. */
export const MEASURE = path.join(BENCH_CACHE, 'measure');

/** Makes the copy current and installs what the scorer needs; returns why that cannot be, if it cannot. */
export function prepareMeasureFolder(): string | undefined {
  const source = path.join(SHARED, 'measure');
  if (!existsSync(source)) return '../shared/measure is absent';
  if (!existsSync(CORPUS)) return '../shared/corpus is absent';
  mkdirSync(MEASURE, { recursive: true });
  const isOwnFile = (file: string) => !/\/(?:node_modules|results|out)(?:\/|$)/.test(file.slice(source.length));
  // Read-only files can be copied once, but not copied over.
  for (const part of ['lib', 'peers']) rmSync(path.join(MEASURE, part), { recursive: true, force: true });
  cpSync(source, MEASURE, { recursive: true, force: true, filter: isOwnFile, mode: 0 });
  linkCorpus();
  return install();
}

/** The scorer looks for the corpus beside its own folder. */
function linkCorpus(): void {
  const link = path.join(path.dirname(MEASURE), 'corpus');
  rmSync(link, { force: true });
  symlinkSync(CORPUS, link, 'junction');
}

/** Once for each state of its package.json. */
function install(): string | undefined {
  const wanted = readFileSync(path.join(MEASURE, 'package.json'), 'utf8');
  const stamp = path.join(MEASURE, 'node_modules', '.installed-for.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  console.log('bench: installing the scorer and the other readers (npm install, once) …');
  const args = ['install', '--prefix', MEASURE, '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: MEASURE, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) return `npm install failed in ${MEASURE}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  writeFileSync(stamp, wanted);
  return undefined;
}

/** What is installed, such as `0.19.4`. */
export function installedVersion(name: string): string {
  const file = path.join(MEASURE, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '?';
}
