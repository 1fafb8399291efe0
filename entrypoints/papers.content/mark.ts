export const MARK_TAG = 'paperpane-mark';

/** At the window's edge where the panel opens, or in the corner of a list's card. */
export type MarkPlace = 'edge' | 'card';

interface MarkOptions {
  label: string;
  title: string;
  place: MarkPlace;
  onClick(): void;
}

const STYLE = `
  :host { all: initial !important; }
  :host([place='edge']) { position: fixed !important; inset: 38vh 0 auto auto !important; z-index: 2147483000 !important; }
  :host([place='card']) { position: absolute !important; inset: 8px 8px auto auto !important; z-index: 5 !important; }
  button {
    all: unset; box-sizing: border-box; cursor: pointer; display: flex; align-items: center; gap: 4px;
    font: 500 12px/1 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    color: #1f2328; background: #fbfaf7; border: 1px solid rgb(31 35 40 / 22%); border-radius: 6px; padding: 6px 8px; min-block-size: 26px;
  }
  :host([place='edge']) button { writing-mode: vertical-rl; border-inline-end: 1px solid; border-color: rgb(31 35 40 / 22%); border-radius: 6px 0 0 6px; border-right: 0; padding: 10px 6px; letter-spacing: 2px; }
  :host([place='edge'][latin]) button { letter-spacing: 0; }
  i { inline-size: 7px; block-size: 7px; border-radius: 2px; background: #c8452d; }
  button:hover { background: #f1eee6; }
  button:focus-visible { outline: 2px solid #c8452d; outline-offset: 1px; }
  @media (prefers-color-scheme: dark) {
    button { color: #e6e4df; background: #232528; border-color: rgb(230 228 223 / 26%) !important; }
    button:hover { background: #2e3135; }
    i { background: #e8755c; }
  }
  @media print { :host { display: none !important; } }
`;

/** A small button in a shadow root of its own, out of the page's flow: it shifts nothing and takes none of the page's styles. */
export function createMark({ label, title, place, onClick }: MarkOptions): HTMLElement {
  const host = document.createElement(MARK_TAG);
  host.setAttribute('place', place);
  host.toggleAttribute('latin', /^[\x20-\x7e]*$/.test(label));
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const button = document.createElement('button');
  button.type = 'button';
  button.title = title;
  button.setAttribute('aria-label', title);
  button.append(document.createElement('i'), label);
  button.addEventListener('click', (event) => {
    // The card around the mark is a link or has listeners of its own.
    event.preventDefault();
    event.stopPropagation();
    // A script of the page must not spend the person's money.
    if (event.isTrusted) onClick();
  });
  root.append(style, button);
  return host;
}
