import { askedWait } from '@/utils/http/asked-wait';

/** How long a site that is too busy is left alone when it does not say for how long. */
const DEFAULT_SECONDS = 30;
/** A date far off is a mistake, or meant for crawlers: nobody shuts a person out for a day. */
const MOST_SECONDS = 600;

/**
 * The seconds to wait after an answer 429 or 503; `undefined` for any other. arXiv's 429 comes without a word about it:
 * https://github.com/lukasschwab/arxiv.py/issues/203.
 */
export function retryAfterSeconds(status: number, headers: Headers, now: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const asked = askedWait(headers, now);
  return asked === undefined ? DEFAULT_SECONDS : Math.min(Math.max(Math.ceil(asked / 1000), 1), MOST_SECONDS);
}
