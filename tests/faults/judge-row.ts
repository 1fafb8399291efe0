import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Made } from '@/utils/summary/summary';
import type { FaultRow } from './fault-row';
import type { Received } from './fault-service';
import { type Outcome, SENTENCE, SENTENCES } from './run-row';
import { bodyOf, keyOf } from './wire';

/** The answer's text as it was sent and as it was kept, call by call. */
export function textsOf({ calls, kept: job }: Outcome): { sent: string[]; kept: string[] } {
  const sent = calls.flat().map((call) => call.sent);
  const kept = job.calls.map(({ text }) => text);
  const isText = (text: string) => text !== '';
  return { sent: sent.filter(isText), kept: kept.filter(isText) };
}

/** Everything in which an outcome is not what its row says; each as `what: is instead of should be`. */
export function faultsOf(row: FaultRow, outcome: Outcome): string[] {
  const { code, detail, calls, waits, summary } = outcome;
  const differences: [what: string, is: unknown, wanted: unknown][] = [
    ['outcome', code, row.outcome],
    ['sections asked for', calls.map((service) => service.map(({ headings }) => headings.length)), row.asks],
    ...(row.reads === undefined ? [] : ([['paper', calls.flat().map(extentOf), row.reads]] satisfies [string, unknown, unknown][])),
    ['short enough', fits(row, outcome), true],
    ['prompt cut', summary?.made.promptCut !== undefined, row.isPromptCut ?? false],
    ...Object.entries(row.made ?? {}).map(([key, value]): [string, unknown, unknown] => [key, summary?.made[key as keyof Made], value]),
  ];
  return [
    ...differences
      .filter(([, is, wanted]) => JSON.stringify(is) !== JSON.stringify(wanted))
      .map(([what, is, wanted]) => `${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)} (${detail})`),
    ...(areWaits(waits, row.waits ?? []) ? [] : [`waits: ${JSON.stringify(waits)} instead of ${JSON.stringify(row.waits ?? [])}`]),
    ...lostText(row, outcome),
    ...repeatedSections(calls.flat()),
    ...(summary === undefined ? [] : cardFaults(row, outcome)),
    ...(detail.includes('sk-secret') ? ['the detail holds the key'] : []),
  ];
}

function areWaits(waits: readonly number[], wanted: NonNullable<FaultRow['waits']>): boolean {
  return (
    waits.length === wanted.length &&
    wanted.every((want, index) => {
      const [from, to] = typeof want === 'number' ? [want, want] : want;
      const wait = waits[index] ?? Number.NaN;
      return wait >= from && wait <= to;
    })
  );
}

/** Whether the last prompt is as short as the service said it must be. */
function fits({ fits: most }: FaultRow, { calls }: Outcome): boolean {
  const content = calls.flat().at(-1)?.prompt ?? '';
  return most === undefined || countPromptTokens([{ role: 'user', content }]) <= most;
}

function extentOf({ prompt }: Received): 'whole' | 'less' {
  return prompt.split(SENTENCE).length - 1 === SENTENCES ? 'whole' : 'less';
}

function lostText({ hangsUp }: FaultRow, outcome: Outcome): string[] {
  const { sent, kept } = textsOf(outcome);
  const isKept = (text: string, index: number) => (hangsUp ? text.startsWith(kept[index] ?? '?') : kept[index] === text);
  return sent.length === kept.length && sent.every(isKept)
    ? []
    : [`text lost: ${JSON.stringify(sent.map((text) => text.slice(-40)))} became ${JSON.stringify(kept.map((text) => text.slice(-40)))}`];
}

/** A section that stands whole in an earlier answer, with another one begun behind it, is not paid for again. */
function repeatedSections(calls: readonly Received[]): string[] {
  return calls.flatMap(({ headings }, index) => {
    const before = calls.slice(0, index);
    const isWhole = (heading: string) =>
      before.some(({ turn, sent }) => {
        const key = keyOf(heading);
        const [, behind] = key === undefined ? [] : sent.split(bodyOf(key, turn));
        return behind !== undefined && /^\n\n## ./.test(behind);
      });
    const again = headings.filter(isWhole);
    return again.length === 0 ? [] : [`call ${index + 1} asks again for ${again.join(', ')}`];
  });
}

function cardFaults({ fields = FIELD_KEYS.length, words }: FaultRow, { summary, calls }: Outcome): string[] {
  const card = summary?.card ?? {};
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  const isVerbatim = (key: (typeof FIELD_KEYS)[number]) =>
    calls.flat().some(({ turn, sent }) => sent.includes(bodyOf(key, turn)) && card[key] === bodyOf(key, turn));
  const changed = words === 'other' ? [] : written.filter((key) => !isVerbatim(key));
  return [
    ...(written.length === fields ? [] : [`the card has ${written.length} fields instead of ${fields}`]),
    ...(changed.length === 0 ? [] : [`not as they were sent: ${changed.map((key) => `${key} ${JSON.stringify(card[key])}`).join(', ')}`]),
  ];
}
