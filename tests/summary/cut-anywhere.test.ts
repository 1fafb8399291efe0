import { describe, expect, it } from 'vitest';
import { Failure, type FailureCode } from '@/utils/failure';
import { nextTry } from '@/utils/llm/retry-policy';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { ModelService } from '@/utils/summary/model-service';
import { runSummary, type SummaryPorts } from '@/utils/summary/run-summary';
import type { Job } from '@/utils/summary/summary';
import type { Template } from '@/utils/summary/template';
import { answerWith, firstJob, requested, summaryWorld } from './summary-world';

/** The same numbers at each run: between 0 and 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const template: Template = { id: 'mine', name: '我的', sections: [{ key: 'steps', heading: '怎样复现', instruction: '三步。' }] };
const headings = [...FIELD_KEYS.map((key) => FIELDS[key].heading), '怎样复现'];
const bodies = new Map(headings.map((heading, index) => [heading, `第 ${index} 节 [P1]：\n\n- 甲${index}\n- 乙${index}，**完**。`]));
const sectionsOf = (wanted: string[]) => wanted.map((heading) => `## ${heading}\n\n${bodies.get(heading)}`).join('\n\n');

/** With the real policy, but without its waits. */
function portsWith(ask: (wanted: string[], say: (text: string) => void) => string): {
  ports: SummaryPorts;
  asked: string[][];
  jobs: Job[];
} {
  const { ports, jobs } = summaryWorld([]);
  const asked: string[][] = [];
  const service: ModelService = {
    name: '演示',
    model: 'demo',
    async ask(messages, { onText }) {
      const wanted = requested(messages.at(-1)?.content);
      asked.push(wanted);
      return { text: ask(wanted, onText), model: 'demo' };
    },
  };
  return {
    ports: { ...ports, services: [service], nextTry: (tried) => nextTry(tried, 1), sleep: async () => undefined, templates: [template] },
    asked,
    jobs,
  };
}

it.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'a stream that is cut anywhere, again and again, ends in every section word for word (%i)',
  async (seed) => {
    const random = randomFrom(seed);
    let cutsLeft = Math.floor(random() * 4);
    const { ports, asked } = portsWith((wanted, say) => {
      const text = sectionsOf(wanted);
      if (cutsLeft-- <= 0) {
        say(text);
        return text;
      }
      say(text.slice(0, Math.floor(random() * text.length)));
      throw new Failure('connection-cut');
    });
    const { card, custom, extra } = await runSummary(firstJob, ports);
    expect(card).toEqual(Object.fromEntries(FIELD_KEYS.map((key) => [key, bodies.get(FIELDS[key].heading)])));
    expect(custom.map(({ text }) => text)).toEqual([bodies.get('怎样复现')]);
    expect(extra).toEqual([]);
    // Each time for no more than the time before.
    asked.slice(1).forEach((wanted, index) => {
      expect(asked[index]).toEqual(expect.arrayContaining(wanted));
    });
  },
);

type Way = [string, (wanted: string[]) => string];
/** What models do that have lost their way. */
const ways: [Way, ...Way[]] = [
  ['writes nothing that was asked for', () => '## 我的看法\n\n很好。'],
  ['writes the same again', () => answerWith(['oneLine'])],
  ['writes one section at a time', ([first = '']) => sectionsOf([first])],
  ['writes nothing', () => ''],
  ['apologises', () => '对不起，我做不到。'],
  ['repeats the headings', (wanted) => wanted.map((heading) => `## ${heading}`).join('\n')],
  ['writes all', sectionsOf],
];
const ends: [undefined, ...FailureCode[]] = [
  undefined,
  'connection-cut',
  'answer-cut',
  'endless-answer',
  'empty-answer',
  'service-busy',
  'rate-limited',
];

describe('whatever a model does', () => {
  it.each(ways.flatMap(([way, write]) => ends.map((end) => [way, end ?? 'success', write, end] as const)))(
    'that %s and ends each call with %s, it is not asked for ever',
    async (_, __, write, end) => {
      const { ports, asked } = portsWith((wanted, say) => {
        if (asked.length > 40) throw new Error('asked for ever');
        const text = write(wanted);
        say(text);
        if (end !== undefined) throw new Failure(end);
        return text;
      });
      const outcome: unknown = await runSummary(firstJob, ports).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Failure);
      expect(asked.length).toBeLessThanOrEqual(13);
    },
  );

  it.each(Array.from({ length: 80 }, (_, seed) => seed))('in any order, it is not asked for ever (%i)', async (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly [T, ...T[]]) => list[Math.floor(random() * list.length)] ?? list[0];
    const { ports, asked, jobs } = portsWith((wanted, say) => {
      if (asked.length > 40) throw new Error('asked for ever');
      const text = pick(ways)[1](wanted);
      say(text);
      const end = pick(ends);
      if (end !== undefined) throw new Failure(end);
      return text;
    });
    const outcome: unknown = await runSummary(firstJob, ports).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Failure);
    expect(asked.length).toBeLessThanOrEqual(15);
    expect(jobs.at(-1)?.calls).toHaveLength(asked.length);
  });
});
