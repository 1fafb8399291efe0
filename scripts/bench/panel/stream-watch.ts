import { PANEL } from './panel-selectors';

/** A change of the job that reached the panel, in milliseconds since the epoch. */
export interface SeenChange {
  at: number;
  /** The frame that has it began, and it was on the screen; absent where it changed nothing that is shown. */
  frameAt?: number;
  paintedAt?: number;
  status: string;
  /** Letters written so far. */
  letters: number;
}

/** Something that was moved by what came before it. */
export interface SeenShift {
  at: number;
  value: number;
  /** What the job was at: `none` before it began and when it was done. */
  status: string;
  /** What was moved, from and to which height. */
  moved: string[];
  /** Some of it stands above what was being written. */
  isAbove: boolean;
}

export interface StreamSeen {
  changes: SeenChange[];
  shifts: SeenShift[];
  /** Frames of 50 ms and more, as the browser counts them. */
  longFrames: { at: number; ms: number }[];
  /** The longest time between two frames. */
  longestGap: number;
  /** How far what the reader looked at went away from its place, in pixels, and at which status. */
  strayed: number;
  strayedAt: string;
  /** The same once the summary was done; absent where nobody looked at anything. */
  strayedInTheEnd?: number;
}

/**
 * Runs in the panel before its own scripts, so that it hears of a change first. A change has reached the screen with the first frame behind the
 * first change of a section's DOM: the task behind that frame's callbacks is the first that runs when it has been painted.
 */
export const STREAM_WATCH = `(() => {
  const epoch = (time) => performance.timeOrigin + time;
  const seen = { changes: [], shifts: [], longFrames: [], longestGap: 0, strayed: 0, strayedAt: '' };
  let status = 'none';
  let open;
  let anchor;
  let last;
  chrome.storage.onChanged.addListener((changes, area) => {
    const [, job] = Object.entries(changes).find(([key]) => area === 'session' && key.startsWith('job:')) ?? [];
    if (job === undefined) return;
    status = job.newValue?.status ?? 'none';
    const letters = (job.newValue?.calls ?? []).reduce((sum, { text }) => sum + text.length, 0);
    open = { at: epoch(performance.now()), status, letters };
    seen.changes.push(open);
  });
  const isText = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('${PANEL.section}');
  new MutationObserver((records) => {
    if (open === undefined || !records.some(({ target, addedNodes }) => isText(target) || [...addedNodes].some(isText))) return;
    open.hasChanged = true;
  }).observe(document, { subtree: true, childList: true, characterData: true });
  // What was being written in the frames up to now; its own end moves only what stands behind it.
  const written = [];
  const ends = () => [...document.querySelectorAll('${PANEL.written}')].at(-1);
  const movesAbove = (startTime, nodes) => {
    // What was a heading only is another element once it has text.
    const ends = written.filter(({ now, end }) => now < startTime && end?.isConnected).slice(-2).map(({ end }) => end);
    const isAbove = (node) => ends.every((end) => end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING);
    return ends.length === 0 || nodes.some((node) => node?.isConnected && isAbove(node));
  };
  const turn = () => {
    const now = performance.now();
    written.push({ now, end: ends() });
    if (last !== undefined) seen.longestGap = Math.max(seen.longestGap, now - last);
    last = now;
    if (open?.hasChanged && open.frameAt === undefined) {
      const change = open;
      change.frameAt = epoch(now);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (change.paintedAt = epoch(performance.now()));
      port2.postMessage(null);
    }
    if (anchor) {
      const element = anchor.element.isConnected ? anchor.element : document.querySelector(anchor.selector);
      const strayed = element ? Math.abs(element.getBoundingClientRect().top - anchor.top) : 0;
      if (status === 'none') seen.strayedInTheEnd = strayed;
      else if (strayed > seen.strayed) [seen.strayed, seen.strayedAt] = [strayed, status];
    }
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
  const nameOf = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    return element ? element.tagName.toLowerCase() + [...element.classList].map((name) => '.' + name).join('') : 'gone';
  };
  new PerformanceObserver((list) => {
    for (const { startTime, value, sources, hadRecentInput } of list.getEntries()) {
      // The panel had not yet the size that the browser gives it.
      if (hadRecentInput) continue;
      const moved = sources.map(({ node, previousRect, currentRect }) => nameOf(node) + ' ' + previousRect.y + ' → ' + currentRect.y);
      seen.shifts.push({ at: epoch(startTime), value, status, moved, isAbove: movesAbove(startTime, sources.map(({ node }) => node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longFrames.push({ at: epoch(startTime), ms: duration });
  }).observe({ type: 'long-animation-frame', buffered: true });
  globalThis.paperpaneStream = {
    seen,
    rest: () => Object.assign(seen, { longestGap: 0, longFrames: [], shifts: [], changes: [] }),
    /** What stands highest in the window is what is being read. */
    look: () => {
      const element = [...document.querySelectorAll('${PANEL.section}')].find((each) => each.getBoundingClientRect().bottom > 80);
      const field = element?.getAttribute('data-field');
      if (element) anchor = { element, selector: '[data-field="' + field + '"]', top: element.getBoundingClientRect().top };
      return field ?? null;
    },
  };
})()`;
