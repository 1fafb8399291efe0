import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { isOwnPage } from '@/utils/browser/sender';
import { Failure, type FailureRecord, toFailure } from '@/utils/failure';

type Sender = Parameters<typeof isOwnPage>[0];

/** @throws Failure whose words the sender gets back */
export function refuseOthers(sender: Sender): void {
  if (!isOwnPage(sender)) throw new Failure('unexpected', 'only pages of the extension may say this');
}

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Failure('unexpected', 'the message makes no sense');
  return value;
}

export function asOutcome(error: unknown): { failure: FailureRecord } {
  return { failure: toFailure(error) };
}

export async function outcome(work: Promise<void>): Promise<{ failure?: FailureRecord }> {
  return keepAliveDuring(work).then(() => ({}), asOutcome);
}
