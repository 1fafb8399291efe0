import { page as texts } from '@/assets/messages.json';
import type { PaperMark } from '@/utils/paper/paper-mark';
import { adoptStyle } from './mark-style';
import { spokenLine } from './spoken-line';

export const MARK_TAG = 'paperpane-mark';

/**
 * Where a mark stands: in a blank strip of a card, behind the last word of a row, left of an entry, in a card's corner, or at the window's edge
 * where the panel opens. None of them is in the page's flow.
 */
export type MarkPlace = 'gap' | 'row' | 'gutter' | 'corner' | 'edge';

/** How all marks of a page speak. */
export interface MarkLook {
  language: 'zh' | 'en';
  hasLines: boolean;
}

export interface Mark {
  host: HTMLElement;
  show(title: string, mark: PaperMark, look: MarkLook): void;
}

interface MarkActions {
  onOpen(): void;
  onHideLines(): void;
}

let emptyButton: HTMLButtonElement | undefined;

/** A list has many: nothing is made that is not seen. */
function newButton(): HTMLButtonElement {
  if (emptyButton === undefined) {
    emptyButton = document.createElement('button');
    emptyButton.type = 'button';
  }
  return emptyButton.cloneNode() as HTMLButtonElement;
}

function named(language: MarkLook['language'], state: string, title: string): string {
  return texts.named[language].replace('{{state}}', state).replace('{{title}}', () => title);
}

/** A small button and a line in a shadow root of their own, out of the page's flow: they shift nothing and take none of the page's styles. */
export function createMark(place: MarkPlace, { onOpen, onHideLines }: MarkActions): Mark {
  const host = document.createElement(MARK_TAG);
  // A row's mark is laid out where it stays; for any other the room is looked for first.
  if (place === 'row') host.setAttribute('place', place);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyle(root);
  const button = newButton();
  // The card around the mark may be a link or have listeners of its own; and a script of the page must not spend the person's money.
  root.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted && event.target === button) onOpen();
  });
  root.append(button);
  const line = spokenLine({ root, button }, onHideLines);
  return {
    host,
    show(title, { state, oneLine }, { language, hasLines }) {
      const key = state === 'unread' && oneLine === undefined ? 'none' : state;
      const name = texts.state[key][language];
      button.dataset.state = key;
      button.textContent = name;
      button.ariaLabel = title === '' ? name : named(language, name, title);
      button.title = texts.click[key][language];
      host.toggleAttribute('latin', language === 'en');
      line.say(hasLines ? (oneLine ?? '') : '', texts.hideLines[language]);
    },
  };
}
