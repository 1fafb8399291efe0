import { spawn } from 'node:child_process';
import path from 'node:path';
import { MEASURE } from './measure-folder';
import { readScores, type ScoreRow } from './read-scores';

export const OURS = 'ours';

/** The command line itself, as a person runs it: the scorer adds the file's name. */
const OUR_READER = `cd '${process.cwd()}' && '${path.resolve('node_modules/.bin/tsx')}' scripts/paper.ts read`;

export interface Scoring {
  script: 'read-quality.mjs' | 'pdf-quality.mjs';
  /** How the scorer begins the names of its result files. */
  prefix: 'html' | 'pdf';
  peers: readonly string[];
  only: string;
}

export interface Scored {
  /** By reader, in the order of the run. */
  scores: Map<string, ScoreRow[]>;
  /** What the scorer said about files that a reader could not read. */
  complaints: string[];
}

/** Our reader and the others in one run of the scorer. */
export async function runScorer({ script, prefix, peers, only }: Scoring): Promise<Scored> {
  const args = [path.join(MEASURE, script), '--reader', OUR_READER, '--name', OURS, '--misses'];
  if (peers.length > 0) args.push('--peer', peers.join(','));
  if (only !== '') args.push('--only', only);
  const complaints = await run(args);
  const readers = [OURS, ...peers];
  return {
    scores: new Map(readers.map((name) => [name, readScores(path.join(MEASURE, 'results', `${prefix}-${name}.tsv`))])),
    complaints,
  };
}

/** Shows the scorer's progress; its own summary is left out, ours says the same beside what must hold. */
function run(args: string[]): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: MEASURE, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += String(bytes);
      process.stderr.write(bytes);
    });
    child.once('error', fail);
    child.once('close', (status) => {
      if (status === 0) done(said.split('\n').filter((line) => /: exit /.test(line)));
      else fail(new Error(`the scorer ended with status ${status}: ${said.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}
