import { askTwice, type PageMarks, sendMessage } from '@/utils/browser/messages';
import type { PageIdentity } from '@/utils/paper/identify-page';
import type { PaperMark } from '@/utils/paper/paper-mark';
import { paperKey } from '@/utils/paper/paper-ref';
import { findEntries, type PageEntry } from './find-entries';
import { createMark, MARK_TAG, type Mark } from './mark';
import { pageFacts } from './page-facts';
import { isDarkBehind, watchTheme } from './page-theme';
import { placeMarks } from './place-marks';
import { watchPage } from './watch-page';

interface Marked {
  entry: PageEntry;
  /** There is one once the entry comes near the window. */
  mark?: Mark;
  /** How often the page has thrown it out. */
  losses: number;
}

/** A page that throws a mark out again and again wants it out. */
const MOST_LOSSES = 5;

/** How far outside the window a paper gets its mark: further than one scrolls while a frame is drawn. */
const NEAR = '50% 0px';

const NOT_READ: PaperMark = { state: 'unread' };

/** The marks of one page, as long as it is that page. */
export interface MarkedPage {
  takeMarks(marks: PageMarks['marks']): void;
  /** Asks everything anew. */
  askAgain(): void;
  clear(): void;
}

export function markPage(page: PageIdentity): MarkedPage {
  const all = new Map<HTMLElement, Marked>();
  const moved = new Set<HTMLElement>();
  let answer: PageMarks | undefined;
  let told: string | undefined;
  let isOver = false;

  const look = async () => {
    if (isOver) return;
    let papers = findEntries(document, page);
    const shown = papers.map(({ paper, title }) => `${paperKey(paper)} ${title}`).join('\n');
    if (shown !== told) {
      told = shown;
      const news = await askTwice(() => sendMessage('pageShown', pageFacts(document, page, papers)));
      if (isOver || shown !== told) return;
      answer = news;
      if (papers.some(({ home }) => !home.isConnected)) papers = findEntries(document, page);
    }
    if (answer !== undefined) keepEntries(papers);
  };

  const keepEntries = (entries: readonly PageEntry[]) => {
    const homes = new Set(entries.map(({ home }) => home));
    for (const home of all.keys()) if (!homes.has(home)) drop(home);
    for (const entry of entries) {
      const known = all.get(entry.home);
      if (known === undefined) near.observe(entry.home);
      all.set(entry.home, { losses: 0, ...known, entry });
    }
    show([...all.values()].filter(({ mark }) => mark !== undefined));
  };

  const show = (marked: readonly Marked[]) => {
    const [first] = marked;
    if (first === undefined || answer === undefined) return;
    // All that is read of the page, before the first change of it.
    const isDark = isDarkBehind(first.entry.home);
    const unplaced = marked.filter(({ mark, entry }) => mark === undefined && entry.places[0] !== 'edge' && isStatic(entry.home));
    // A mark is placed by its entry; making that relative moves nothing.
    for (const { entry } of unplaced) {
      entry.home.style.position = 'relative';
      moved.add(entry.home);
    }
    for (const each of marked) {
      const mark = put(each);
      mark.host.toggleAttribute('dark', isDark);
      mark.show(each.entry.title, answer.marks[paperKey(each.entry.paper)] ?? NOT_READ, answer);
    }
  };

  const put = (marked: Marked): Mark => {
    const { home, places } = marked.entry;
    const isNew = marked.mark === undefined;
    marked.mark ??= createMark(places[0], { onOpen: () => openPaper(home), onHideLines });
    const { host } = marked.mark;
    for (let last = home.lastElementChild; last !== null && last !== host && isMark(last); last = home.lastElementChild) last.remove();
    if (host.parentElement !== home) {
      if (!isNew) marked.losses += 1;
      if (marked.losses <= MOST_LOSSES) home.append(host);
    }
    if (isNew) resized.observe(home);
    return marked.mark;
  };

  const openPaper = (home: HTMLElement) => {
    const paper = all.get(home)?.entry.paper;
    if (paper !== undefined) void sendMessage('openPaper', paper);
  };
  const onHideLines = () => void sendMessage('hideLines');

  const drop = (home: HTMLElement) => {
    all.get(home)?.mark?.host.remove();
    near.unobserve(home);
    resized.unobserve(home);
    all.delete(home);
  };

  const near = new IntersectionObserver(
    (changes) => {
      const come = changes.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
      for (const home of come) near.unobserve(home);
      show(come.flatMap((home) => all.get(home) ?? []));
    },
    { rootMargin: NEAR },
  );
  // Tells the size of each new entry as well, when the browser has just laid out the page: reading it costs nothing then.
  const resized = new ResizeObserver((changes) => {
    placeMarks(
      changes.flatMap(({ target }) => {
        const { entry, mark } = all.get(target as HTMLElement) ?? {};
        return entry === undefined || mark === undefined ? [] : [{ entry, host: mark.host }];
      }),
    );
  });
  const stopWatch = watchPage(() => void look());
  const stopTheme = watchTheme(() => show([...all.values()].filter(({ mark }) => mark !== undefined)));
  void look();
  return {
    takeMarks(marks) {
      if (answer === undefined) return;
      answer = { ...answer, marks: { ...answer.marks, ...marks } };
      show([...all.values()].filter(({ entry, mark }) => mark !== undefined && Object.hasOwn(marks, paperKey(entry.paper))));
    },
    askAgain() {
      told = undefined;
      void look();
    },
    clear() {
      isOver = true;
      for (const home of [...all.keys()]) drop(home);
      for (const stop of [stopWatch, stopTheme, () => near.disconnect(), () => resized.disconnect()]) stop();
      for (const home of moved) home.style.removeProperty('position');
    },
  };
}

const isStatic = (element: Element) => getComputedStyle(element).position === 'static';

/** A mark that was copied with its card has nothing in it. */
const isMark = (element: Element) => element.localName === MARK_TAG;
