import { Failure } from '@/utils/failure';

const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const;

/** npm passes on what the terminal has sent to everybody: so soon, a second signal is the first one. */
const ECHO_MS = 1_000;

/**
 * Runs work that a person may end: at the first signal it is told, and its exit status is the signal's; a second one ends it at once. Whoever ends npm
 * ends the shell between with it, and nobody else: the work is told then, too.
 */
export async function untilSignalled(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let first: { status: number; at: number } | undefined;
  const stop = (name: keyof typeof STATUSES) => {
    if (first !== undefined && Date.now() - first.at > ECHO_MS) process.exit(STATUSES[name]);
    first ??= { status: STATUSES[name], at: Date.now() };
    controller.abort(new Failure('stopped'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const watch = watchParent(() => controller.signal.aborted || stop('SIGTERM'));
  try {
    const own = await work(controller.signal);
    return first?.status ?? own;
  } catch (error) {
    if (first !== undefined) return first.status;
    throw error;
  } finally {
    clearInterval(watch);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** Whoever starts a command by itself may leave it alone; npm waits for what it runs. */
function watchParent(onGone: () => void): NodeJS.Timeout | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) onGone();
  };
  return setInterval(look, 250).unref();
}
