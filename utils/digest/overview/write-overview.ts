import type { Overview } from '@/utils/digest/digest';
import { Failure } from '@/utils/failure';
import { backingOf } from '@/utils/summary/backing';
import { promptRoom } from '@/utils/summary/budget/context-room';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import { keepTrying } from '@/utils/summary/keep-trying';
import type { ModelService, ServicePorts } from '@/utils/summary/model-service';
import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';
import { PROMPT_VERSION } from '@/utils/summary/prompt/rules';
import type { Made, ModelAnswer, Summary } from '@/utils/summary/summary';
import type { AboutList } from './about-list';
import { dayDocument } from './day-document';
import { FEWEST_FOR_OVERVIEW } from './fewest-for-overview';
import { overviewMessages } from './overview-messages';

/**
 * Has a model write about a day's finished cards, in one call where nothing fails. Where not all of them fit, those behind are left out: it says from
 * which it was written. Throws a Failure.
 */
export async function writeOverview(about: AboutList, summaries: readonly Summary[], ports: ServicePorts): Promise<Overview> {
  const startedAt = ports.now();
  let answer: (ModelAnswer & { service: ModelService }) | undefined;
  let insteadOf: Made['insteadOf'];
  const { day } = await keepTrying(ports, {
    isDone: () => answer !== undefined,
    progress: () => 0,
    isEnough: () => false,
    fit: ({ contextTokens }) => fitDay(about, summaries, promptRoom(contextTokens)),
    fitSmaller: ({ messages }) => fitDay(about, summaries, countPromptTokens(messages) / 2),
    call: async ({ messages }, service) => {
      const given = await service.ask(messages, { onText: () => undefined, onThinking: () => undefined });
      if (given.text.trim() === '') throw new Failure('empty-answer');
      answer = { ...given, service };
    },
    task: () => ({ ...(insteadOf === undefined ? {} : { insteadOf }) }),
    update: (change) => {
      insteadOf = change.insteadOf ?? insteadOf;
    },
  });
  if (answer === undefined) throw new Failure('empty-answer');
  const { text, model, service, ...taken } = answer;
  const { sections, backing } = backingOf([{ id: 'overview', text: text.trim() }], day.document);
  const made: Made = {
    service: service.name,
    model,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    promptVersion: PROMPT_VERSION,
    startedAt,
    finishedAt: ports.now(),
    ...taken,
  };
  const written = sections[0]?.text ?? '';
  return { text: written, keys: day.keys, made, ...backing, numbers: backing.numbers?.map((number) => withoutCounts(number, written)) };
}

/** `三篇`, `2 个方向`: how many papers it groups is the text's own, and no paper's claim. */
const COUNTED = /^\s*(?:余|多|来)?(?:篇|个(?:方向|主题|领域|任务|类别)|类|组|项(?:工作|研究))/;

function withoutCounts({ section, start, end, text, ...rest }: CheckedNumber, written: string): CheckedNumber {
  const isCount = COUNTED.test(written.slice(end)) || COUNTED.test(text.replace(/^[\d.,一二两三四五六七八九十百]+/, ''));
  return isCount ? { section, start, end, text, verdict: 'not-a-claim' } : { section, start, end, text, ...rest };
}

interface FittedDay {
  day: ReturnType<typeof dayDocument>;
  messages: PromptMessage[];
}

function fitDay(about: AboutList, summaries: readonly Summary[], room = Number.POSITIVE_INFINITY): FittedDay {
  for (let count = summaries.length; ; count--) {
    const day = dayDocument(about, summaries.slice(0, count));
    const messages = overviewMessages(day);
    if (count <= FEWEST_FOR_OVERVIEW || countPromptTokens(messages) <= room) return { day, messages };
  }
}
