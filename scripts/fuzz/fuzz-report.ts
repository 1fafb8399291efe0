import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCase, type Seeds } from './fuzz-case';
import type { Verdict } from './judge-case';

const FOLDER = 'test-output/fuzz';
/** Of one kind of finding so many are told in full; the rest are counted. */
const TOLD = 3;
const LARGEST_FILE = 5_000_000;

/** Counts what became of the cases, tells findings as they come, and sums up. */
export class FuzzReport {
  private readonly outcomes = new Map<Verdict['outcome'], number>();
  private readonly failures = new Map<string, number>();
  private readonly findings = new Map<string, number[]>();
  private longest: Verdict | undefined;
  private count = 0;

  constructor(
    private readonly seed: number,
    private readonly seeds: Seeds,
    /** Options that a command must repeat to make the same case. */
    private readonly options: string,
  ) {}

  add(verdict: Verdict): void {
    const { outcome, milliseconds } = verdict;
    this.count += 1;
    this.outcomes.set(outcome, this.of(outcome) + 1);
    if (milliseconds > (this.longest?.milliseconds ?? -1)) this.longest = verdict;
    if (outcome === 'failure') this.countFailure(verdict.detail);
    else if (outcome !== 'document') this.tell(verdict);
  }

  progress(total: number, seconds: number): void {
    const rate = this.count / Math.max(1, seconds);
    console.log(`fuzz: ${this.count} of ${total}, ${this.tally()}, ${rate.toFixed(0)} a second`);
  }

  /** Whether nothing was found. */
  finish(): boolean {
    console.log('\nfailures by reason:');
    for (const [detail, count] of [...this.failures].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(7)}  ${detail}`);
    if (this.findings.size > 0) console.log(`\nfindings (see ${FOLDER}/):`);
    for (const [kind, numbers] of this.findings)
      console.log(`${String(numbers.length).padStart(7)}  ${kind}  cases ${numbers.slice(0, 8).join(', ')}`);
    const { milliseconds = 0, number = 0 } = this.longest ?? {};
    console.log(
      `\n${this.count} cases, seed ${this.seed}: ${this.tally()}; longest ${milliseconds} ms (case ${number}: ${this.longest?.trail.join(', ')})`,
    );
    return this.findings.size === 0;
  }

  private tally(): string {
    const { document, failure, wrong, crash, hang } = {
      document: this.of('document'),
      failure: this.of('failure'),
      wrong: this.of('wrong'),
      crash: this.of('crash'),
      hang: this.of('hang'),
    };
    return `${document} documents, ${failure} failures, ${wrong} wrong, ${crash} crashes, ${hang} hangs`;
  }

  private of(outcome: Verdict['outcome']): number {
    return this.outcomes.get(outcome) ?? 0;
  }

  private countFailure(detail: string): void {
    const kind = kindOf(detail);
    this.failures.set(kind, (this.failures.get(kind) ?? 0) + 1);
  }

  private tell(verdict: Verdict): void {
    const { number, outcome, detail, trail } = verdict;
    const kind = `${outcome}: ${kindOf(detail)}`;
    const same = this.findings.get(kind) ?? [];
    this.findings.set(kind, [...same, number]);
    if (same.length >= TOLD) return;
    const command = `npm run fuzz -- --seed ${this.seed}${this.options} --only ${number}`;
    console.log(`\nfuzz: ${outcome} in case ${number} (${trail.join(', ')})\n${detail}\n  again: ${command}\n`);
    this.write(verdict, command);
  }

  private write(verdict: Verdict, command: string): void {
    mkdirSync(FOLDER, { recursive: true });
    const { bytes, format } = makeCase(this.seed, verdict.number, this.seeds);
    const file = path.join(FOLDER, `${this.seed}-${verdict.number}`);
    writeFileSync(`${file}.json`, `${JSON.stringify({ ...verdict, command }, null, 2)}\n`);
    if (bytes.length <= LARGEST_FILE) writeFileSync(`${file}.${format}`, bytes);
  }
}

/** The same words but for numbers and names are the same kind. */
function kindOf(detail: string): string {
  const [first = '', second = ''] = detail.split('\n');
  return `${first} ${second.trim()}`
    .replace(/\d+/g, '#')
    .replace(/(["'“]).*?["'”]/g, '$1…$1')
    .trim()
    .slice(0, 110);
}
