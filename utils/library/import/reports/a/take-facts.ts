import { type Fact, type FactName, readFact } from '@/utils/library/import/entry/fact-line';

const TAKEN: ReadonlySet<FactName> = new Set(['authors', 'date', 'tags', 'link']);

/** Takes authors, day, tags and link off an entry, where they stand in lines of their own between title and summary or at the end. */
export function takeFacts({ head, body }: { head: string; body: string }): { head: string; body: string; facts: Fact[] } {
  const facts: Fact[] = [];
  const isTaken = (line: string): boolean => {
    const fact = line.length < LONGEST ? readFact(line) : undefined;
    if (fact === undefined || !TAKEN.has(fact.name)) return false;
    facts.push(fact);
    return true;
  };
  const [first = '', ...others] = head.split('\n');
  const kept = [first, ...others.filter((line) => !isTaken(line))];
  const lines = body.split('\n');
  while (lines.length > 1 && ((lines.at(-1) ?? '').trim() === '' || isTaken(lines.at(-1) ?? ''))) lines.pop();
  return { head: kept.join('\n'), body: lines.join('\n'), facts };
}

/** Of a line of names; patterns take long over longer ones. */
const LONGEST = 4_000;
