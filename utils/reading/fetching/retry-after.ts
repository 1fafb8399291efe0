/** How long a site that is too busy is left alone when it does not say for how long. */
const DEFAULT_SECONDS = 30;
/** A date far off is a mistake, or meant for crawlers: nobody shuts a person out for a day. */
const MOST_SECONDS = 600;

/**
 * The seconds to wait after an answer 429 or 503; `undefined` for any other. `Retry-After` holds seconds or a date:
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after. arXiv's 429 comes without: https://github.com/lukasschwab/arxiv.py/issues/203.
 */
export function retryAfterSeconds(status: number, header: string | null, now: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const asked = secondsIn(header?.trim() ?? '', now);
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 1), MOST_SECONDS) : DEFAULT_SECONDS;
}

function secondsIn(header: string, now: number): number {
  return /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
}
