interface Parts {
  root: ShadowRoot;
  button: HTMLElement;
}

/** The line beside a mark's button; there is an element for it only where it says something. */
interface SpokenLine {
  say(text: string, hideText: string): void;
}

/** A pointer that only passes over wakes nothing. */
const HOVER_MS = 180;
/** So long the way from the line to what lies over it may take. */
const LEAVE_MS = 120;
/** Of the overlay: its padding and border, by which it lies over the line word for word. */
const PADDING = { left: 12, top: 9 };
const FROM_EDGE = 8;

export function spokenLine({ root, button }: Parts, onHideLines: () => void): SpokenLine {
  let said: HTMLElement | undefined;
  let whole: Whole | undefined;
  return {
    say(text, hideText) {
      if (text === (said?.textContent ?? '') && said?.isConnected === (text !== '')) return;
      whole?.stop();
      said?.remove();
      button.removeAttribute('aria-describedby');
      if (text === '') return;
      said = newLine(text);
      root.append(said);
      button.setAttribute('aria-describedby', said.id);
      whole = openWhole({ root, button, line: said }, () => overlay(text, hideText, onHideLines));
    },
  };
}

function newLine(text: string): HTMLElement {
  const line = document.createElement('span');
  line.className = line.id = 'line';
  line.lang = 'zh-Hans';
  line.textContent = text;
  return line;
}

interface Whole {
  stop(): void;
}

/**
 * Shows the whole line over the page, in the browser's top layer, while the pointer is on it or the mark has the keyboard's focus: nothing of the
 * page moves and no card cuts it off. Escape, a scroll or looking elsewhere puts it away. Only then is it made: most lines are never looked at.
 */
function openWhole({ root, button, line }: Parts & { line: HTMLElement }, make: () => HTMLElement): Whole {
  let whole: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const close = () => {
    clearTimeout(timer);
    // What has the focus tells that it loses it while it is taken away, and this is called again.
    const closed = whole;
    whole = undefined;
    closed?.remove();
    document.removeEventListener('keydown', onKey, true);
    window.removeEventListener('scroll', close, { capture: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const soon = (action: () => void, milliseconds: number) => () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
  const closeSoon = soon(close, LEAVE_MS);
  const open = () => {
    if (whole !== undefined || !line.isConnected) return;
    whole = make();
    whole.addEventListener('mouseenter', () => clearTimeout(timer));
    whole.addEventListener('mouseleave', closeSoon);
    root.append(whole);
    whole.showPopover();
    // Where the line has no place of its own, the whole stands at the mark.
    putOver(whole, line.getClientRects().length === 0 ? button : line);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', close, { capture: true, passive: true });
  };
  line.addEventListener('mouseenter', soon(open, HOVER_MS), { signal });
  line.addEventListener('mouseleave', closeSoon, { signal });
  button.addEventListener('focus', () => button.matches(':focus-visible') && open(), { signal });
  root.addEventListener(
    'focusout',
    (event) => {
      const { relatedTarget } = event as FocusEvent;
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
    },
    { signal },
  );
  return {
    stop() {
      close();
      listening.abort();
    },
  };
}

function overlay(text: string, hideText: string, onHideLines: () => void): HTMLElement {
  const whole = document.createElement('div');
  whole.className = 'whole';
  whole.popover = 'manual';
  const said = document.createElement('div');
  said.lang = 'zh-Hans';
  said.textContent = text;
  const hide = document.createElement('input');
  hide.type = 'button';
  hide.value = hideText;
  hide.addEventListener('click', (event) => event.isTrusted && onHideLines());
  whole.append(said, hide);
  return whole;
}

/** Word over word; within the window. */
function putOver(whole: HTMLElement, line: HTMLElement): void {
  const from = line.getBoundingClientRect();
  const { width, height } = whole.getBoundingClientRect();
  const isLine = line.id === 'line';
  const left = isLine ? from.left - PADDING.left : from.left;
  const top = isLine ? from.top - PADDING.top : from.bottom + 4;
  whole.style.left = `${Math.max(FROM_EDGE, Math.min(left, innerWidth - width - FROM_EDGE))}px`;
  whole.style.top = `${Math.max(FROM_EDGE, Math.min(top, innerHeight - height - FROM_EDGE))}px`;
}
