import { Failure } from '@/utils/failure';

const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs work that a person may end: at the first signal it is told, and its exit status is the signal's; a second one ends it at once. */
export async function untilSignalled(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let status: number | undefined;
  const stop = (name: keyof typeof STATUSES) => {
    status ??= STATUSES[name];
    controller.abort(new Failure('stopped'));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const own = await work(controller.signal);
    return status ?? own;
  } catch (error) {
    if (status !== undefined) return status;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
