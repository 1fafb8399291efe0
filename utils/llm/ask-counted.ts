import { costOf, type Taken, type Usage } from '@/utils/cost/cost';
import { type Answer, type AskOptions, ask } from './ask';
import { type Profile, type ProfileWithKey, tariffOf } from './profile';
import type { ChatMessage } from './request-body';

export interface CountedOptions extends Omit<AskOptions, 'onUsage'> {
  /** What it has taken so far, also of a call that then fails. */
  onTaken?(taken: Taken): void;
  /** The call has ended, well or not, and must be paid for: told once, of a call that began to answer. */
  onPaid(usage: Usage): void;
}

/** Asks as `ask` does, and says what the call takes and costs. Throws what `ask` throws. */
export async function askCounted(
  profile: ProfileWithKey,
  messages: ChatMessage[],
  { onTaken, onPaid, ...events }: CountedOptions,
): Promise<Pick<Answer, 'text' | 'model'> & Taken> {
  const meter = meterFor(events, (usage) => onTaken?.(takenOf(profile, usage)));
  try {
    const answer = await ask(profile, messages, meter.heard);
    return { text: answer.text, model: answer.model, ...takenOf(profile, answer) };
  } finally {
    const usage = meter.read();
    if (usage !== undefined) onPaid(usage);
  }
}

/** Hears what a call takes, between the service and those who asked; reads `undefined` for one that has not begun to answer. */
function meterFor(events: AskOptions, onUsage: (usage: Usage) => void) {
  let usage: Usage | undefined;
  // Whoever has begun to answer is paid, counted or not.
  const paid =
    (hear?: (piece: string) => void) =>
    (piece: string): void => {
      usage ??= {};
      hear?.(piece);
    };
  const heard: AskOptions = {
    ...events,
    onText: paid(events.onText),
    onThinking: paid(events.onThinking),
    onUsage(counted) {
      usage = { ...usage, ...counted };
      onUsage(usage);
    },
  };
  return { heard, read: () => usage };
}

function takenOf(profile: Profile, { tokensIn, tokensCached, tokensOut, tokensThinking }: Usage): Taken {
  const cost = costOf(tariffOf(profile), { tokensIn, tokensCached, tokensOut }, Date.now());
  const taken = { tokensIn, tokensCached, tokensOut, tokensThinking, cost };
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value !== undefined));
}
