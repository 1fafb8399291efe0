import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alignedTable } from '@/scripts/bench/aligned-table';
import { atLeast, atMost, marked } from '@/scripts/bench/must-hold';
import { CORPUS } from '@/scripts/bench/quality/measure-folder';
import { readPaperFile } from '@/scripts/commands/read-paper-file';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import { prepareCheck } from '@/utils/summary/check/ready-paper';
import { benchMadeClaims } from './bench-made-claims';
import { charactersOf, joinDocuments } from './join-documents';
import { type LabelledNumber, type Miss, scoreLabels } from './score-labels';

interface LabelledCard {
  /** Relative to the folder above that of the cards. */
  paper: string;
  sections: Record<string, string>;
  numbers: LabelledNumber[];
}

const USAGE = `Usage: npm run bench -- number-check [DIR …]

  DIR   folders of labelled summaries; ../shared/corpus/number-check when none is given
`;

const GROUPS = [
  { name: 'true, supported', labels: ['exact', 'rounded', 'converted', 'derived'], bound: atLeast('96.0') },
  { name: 'wrong, caught', labels: ['wrong'], bound: atLeast('85.0') },
  { name: 'not a claim', labels: ['not-a-claim'], bound: atLeast('95.0') },
] as const;

/** `bench number-check`: how well labelled numbers are judged, every miss, and how long a card takes against a paper of a hundred pages. */
export async function benchNumberCheck(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folders = args.length > 0 ? args : [path.join(CORPUS, 'number-check')];
  const absent = folders.filter((folder) => !existsSync(folder));
  if (absent.length > 0) {
    console.log(`skipped: ${absent.join(', ')} is absent`);
    return 0;
  }
  const tally = new Map<string, { right: number; all: number }>();
  const misses: (Miss & { file: string })[] = [];
  const cards: LabelledCard[] = [];
  const papers: PaperDocument[] = [];
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const card = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as LabelledCard;
      const document = await readPaperFile(path.join(folder, '..', card.paper));
      const found = checkNumbers(sectionsOf(card), document);
      for (const { label, isRight, miss } of scoreLabels(card.sections, card.numbers, found)) {
        for (const name of namesOf(label)) {
          const count = tally.get(name) ?? { right: 0, all: 0 };
          tally.set(name, { right: count.right + Number(isRight), all: count.all + 1 });
        }
        if (miss !== undefined) misses.push({ ...miss, file });
      }
      cards.push(card);
      papers.push(document);
    }
  }
  print(tally, misses);
  printSpeed(cards, papers);
  await benchMadeClaims();
  return 0;
}

function sectionsOf({ sections }: LabelledCard) {
  return Object.entries(sections).map(([id, text]) => ({ id, text }));
}

function namesOf({ label, occurs_elsewhere }: LabelledNumber): string[] {
  const group = GROUPS.find(({ labels }) => (labels as readonly string[]).includes(label))?.name ?? label;
  const detail = label === 'wrong' ? `wrong, the value stands ${occurs_elsewhere === true ? 'elsewhere' : 'nowhere'}` : label;
  return detail === group ? [group] : [group, detail];
}

function print(tally: ReadonlyMap<string, { right: number; all: number }>, misses: readonly (Miss & { file: string })[]): void {
  const rows = [...tally].map(([name, { right, all }]) => {
    const share = (100 * right) / all;
    return [name, `${right}/${all}`, `${share.toFixed(1)} %`, marked(share, GROUPS.find((group) => group.name === name)?.bound)];
  });
  console.log(alignedTable(['labels', 'right', 'share', 'must hold'], rows.sort()));
  console.log(`\n${misses.length} misses:`);
  for (const { file, label, text, around, verdicts, why } of misses)
    console.log(`${file} | ${label} | ${text} → ${verdicts} | …${around}… | ${why}`);
}

/**
 * The longest card against the papers joined to a hundred pages, at first and once the engine has warmed up. The paper is made ready while the
 * model writes; what a person waits for is the check.
 */
function printSpeed(cards: readonly LabelledCard[], papers: readonly PaperDocument[]): void {
  const longest = cards.toSorted((a, b) => JSON.stringify(b.sections).length - JSON.stringify(a.sections).length)[0];
  const document = joinDocuments(papers, 100);
  if (longest === undefined || document === undefined) return;
  const times = Array.from({ length: 9 }, () => {
    const loaded = { ...document };
    const start = performance.now();
    prepareCheck(loaded);
    const ready = performance.now();
    checkNumbers(sectionsOf(longest), loaded);
    return { preparing: ready - start, checking: performance.now() - ready };
  });
  const median = (of: (time: (typeof times)[number]) => number) => times.map(of).sort((a, b) => a - b)[4] ?? 0;
  const line = (name: string, of: (time: (typeof times)[number]) => number, bound?: string) =>
    console.log(
      `  ${name}: first ${of(times[0] ?? { preparing: 0, checking: 0 }).toFixed(0)} ms, median ${median(of).toFixed(0)} ms  ${bound ?? ''}`,
    );
  const size = `${document.passages.length} passages, ${Math.round(charactersOf(document) / 1000)} k characters`;
  console.log(`\nA card of ${longest.numbers.length} numerals against ${size}:`);
  line('making the paper ready', ({ preparing }) => preparing);
  line(
    'checking',
    ({ checking }) => checking,
    marked(
      median(({ checking }) => checking),
      atMost('50'),
    ),
  );
  line('both', ({ preparing, checking }) => preparing + checking);
}
