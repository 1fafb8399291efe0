import type { TraceEvent } from '@/scripts/bench/extension/record-trace';

/** What a page's main thread did for one load, in milliseconds that it really ran. */
export interface PageWork {
  /** Scripts of the page and of extensions: loading, running, and the style and layout that they ask for. */
  script: number;
  /** Style, layout and paint of the browser's own accord. */
  rendering: number;
}

/** Categories that tell it. */
export const WORK_CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

const SCRIPT =
  /^(?:EvaluateScript|v8\.(?:compile|run|callFunction|evaluate\w*)|FunctionCall|RunMicrotasks|TimerFire|FireIdleCallback|FireAnimationFrame|EventDispatch|V8\.\w+)$/;
const RENDERING =
  /^(?:UpdateLayoutTree|ScheduleStyleRecalculation|Layout|IntersectionObserverController::computeIntersections|PrePaint|UpdateLayer\w*|Paint|Layerize|Commit|HitTest)$/;

/** The main thread of one page. */
export type PageThread = Pick<TraceEvent, 'pid' | 'tid'>;

/** The thread that parses the page at an address. @throws Error when the trace does not show it */
export function threadOf(events: readonly TraceEvent[], address: string): PageThread {
  const parser = events.find(({ name, args }) => name === 'ParseHTML' && JSON.stringify(args).includes(`"${address}"`));
  if (parser === undefined) throw new Error(`the trace does not show ${address}`);
  return { pid: parser.pid, tid: parser.tid };
}

export function pageWork(events: readonly TraceEvent[], thread: PageThread): PageWork {
  const own = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && pid === thread.pid && tid === thread.tid && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const work = { script: 0, rendering: 0 };
  // What lies within one that was counted is a part of it.
  let until = 0;
  for (const { name, ts, dur = 0, tdur = dur } of own) {
    const kind = SCRIPT.test(name) ? 'script' : RENDERING.test(name) ? 'rendering' : undefined;
    if (kind === undefined || ts < until) continue;
    work[kind] += tdur / 1000;
    until = ts + dur;
  }
  return work;
}
