import type { Usage } from '@/utils/cost/cost';
import { Failure } from '@/utils/failure';
import { type Chunk, endingOf, textIn, thoughtIn } from './chunk';
import { chunksOf } from './chunks-of';
import { checkEnding, isGoodEnding } from './ending';
import { watchEndlessness } from './endless';
import type { CallOptions } from './open-stream';
import { type ProfileWithKey, profileProblem } from './profile';
import { findProvider } from './providers';
import { readUsage } from './read-usage';
import type { ChatMessage } from './request-body';
import { filterThinking, remainingText, thinkStart } from './think-filter';

export interface Answer extends Usage {
  text: string;
  /** As the service names it; it may be more exact than what was asked for. */
  model: string;
}

export interface AskOptions extends CallOptions {
  /** Each piece of the answer as it arrives; together they are its text. Called before any failure, so that the caller keeps them. */
  onText?(piece: string): void;
  /** Each piece of what the model thinks, where the service shows it: it is no part of the answer. */
  onThinking?(piece: string): void;
  /** What the service has counted so far, also of an answer that then fails. */
  onUsage?(usage: Usage): void;
  /** The service says that the answer is complete; only its count may still come. */
  onComplete?(): void;
}

/**
 * Asks the model and gives its whole answer; no retries. Throws a `Failure`: `stopped` when the signal aborts, `connection-cut`
 * when the stream ends without saying that it is complete, and what the service says otherwise.
 */
export async function ask(profile: ProfileWithKey, messages: ChatMessage[], options: AskOptions = {}): Promise<Answer> {
  const problem = profileProblem(profile);
  if (problem !== undefined) throw new Failure(problem);
  const answer: Answer = { text: '', model: profile.model };
  let think = thinkStart;
  let ending: string | undefined;
  const endOf = watchEndlessness();
  const place = findProvider(profile.providerId)?.thinking.place;
  const say = (piece: string) => {
    if (piece === '') return;
    answer.text += piece;
    options.onText?.(piece);
    const endless = endOf(answer.text);
    if (endless !== undefined) throw new Failure('endless-answer', endless);
  };
  const take = (chunk: Chunk) => {
    const choice = chunk.choices?.[0];
    const { content, ...others } = choice?.delta ?? {};
    const next = filterThinking(think, textIn(content));
    think = next.state;
    const thought = next.thought + thoughtIn(others, place);
    if (thought !== '') options.onThinking?.(thought);
    const usage = readUsage(chunk.usage);
    Object.assign(answer, usage);
    if (Object.keys(usage).length > 0) options.onUsage?.(usage);
    answer.model = chunk.model || answer.model;
    say(next.text);
    const said = endingOf(chunk);
    if (said === undefined) return;
    ending = said;
    say(remainingText(think));
    think = { phase: 'text', held: '' };
    if (isGoodEnding(ending) && answer.text.trim() !== '') options.onComplete?.();
  };
  for await (const chunk of chunksOf(profile, messages, options)) take(chunk);
  say(remainingText(think));
  checkEnding(ending, answer.text);
  return answer;
}
