import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import { healthy, refuses } from '@/tests/faults/scripts';
import type { FailureCode } from '@/utils/failure';

/** What a service replies, and what comes of it. */
type Said = readonly [status: number, what: string, body: unknown, outcome: FailureCode | Outcome, headers?: Record<string, string>];

type Outcome = { after: number } | { never: 'service-busy' | 'rate-limited' } | { smaller: number } | { changed: true };

/** The service is asked again after this wait, and answers. */
export const after = (milliseconds: number): Outcome => ({ after: milliseconds });

/** The service replies so however often it is asked. */
export const never = (code: 'service-busy' | 'rate-limited'): Outcome => ({ never: code });

/** It is asked again with less of the paper, of so many tokens at most. */
export const smaller = (tokens = Number.POSITIVE_INFINITY): Outcome => ({ smaller: tokens });

/** It is asked again at once with other fields. */
export const changed: Outcome = { changed: true };

/** Rows for what one service replies; a bare failure code means that it is asked once and never again. */
export function says(name: string, service: NonNullable<Parameters<typeof row>[4]>['service'], replies: readonly Said[]): FaultRow[] {
  return replies.map(([status, what, body, outcome, headers]) => {
    const title = `${name}: ${status} ${what}`;
    const reply = refuses(status, body, headers);
    const again = [reply, healthy];
    if (typeof outcome === 'string') return row(title, reply, outcome, [10], { service });
    if ('after' in outcome) return row(title, again, 'summary', [10, 10], { service, waits: [outcome.after] });
    if ('changed' in outcome) return row(title, again, 'summary', [10, 10], { service });
    if ('smaller' in outcome) {
      return row(title, again, 'summary', [10, 10], { service, paper: 'long', reads: ['whole', 'less'], fits: outcome.smaller });
    }
    const waits = outcome.never === 'service-busy' ? WAITS.busy : WAITS.rate;
    return row(`${title}, for ever`, reply, outcome.never, inVain(waits.length + 1), { service, waits });
  });
}
