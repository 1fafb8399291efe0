/**
 * Values of `assets/base.css`, which a page that is not ours does not have; the dark ones by `[dark]`, as the page decides. A row's mark keeps the
 * place that it would have as the row's last word, which only something inline has. A button can be hit two pixels beside what one sees of it.
 * Read and unread are as wide as each other, so that the line behind them stays where it is.
 */
const STYLE = `
:host { all: initial !important; position: absolute !important; display: inline-flex !important; align-items: center !important; gap: 8px !important; min-inline-size: 0 !important; block-size: 24px !important; pointer-events: none !important; visibility: hidden !important; z-index: 3 !important;
  --ink: #1f2328; --muted: #5c5a55; --paper: #fbfaf7; --hover: #f1eee6; --rule: rgb(31 35 40 / 24%); --seal: #c8452d; --amber: #9a5b00; }
:host([dark]) { --ink: #e6e4df; --muted: #a9a69f; --paper: #232528; --hover: #2e3135; --rule: rgb(230 228 223 / 28%); --seal: #e8755c; --amber: #e0a84e; }
:host([place]) { visibility: visible !important; }
:host([place='gap']) { inset: var(--top) var(--right) var(--bottom) var(--left) !important; }
:host([place='row']) { margin: -4px 0 0 8px !important; }
:host([place='gutter']) { inset: calc(100% + 2px) auto auto 6px !important; }
:host([place='corner']) { inset: 8px 8px auto auto !important; }
:host([place='edge']) { position: fixed !important; inset: 38vh 0 auto auto !important; block-size: auto !important; z-index: 2147483000 !important; }
button { all: unset; pointer-events: auto; box-sizing: border-box; flex: none; position: relative; cursor: pointer; display: flex; align-items: center; gap: 5px;
  font: 500 12px/1 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; white-space: nowrap;
  color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 0 6px; min-inline-size: 24px; block-size: 22px; }
button::after { content: ''; position: absolute; inset: -2px; }
button:hover { background: var(--hover); }
button:focus-visible, input:focus-visible { outline: 2px solid var(--seal); outline-offset: 1px; }
button::before { content: ''; box-sizing: border-box; flex: none; inline-size: 8px; block-size: 8px; border: 1.5px solid var(--seal); border-radius: 2px; forced-color-adjust: none; }
[data-state='unread']::before { background: var(--seal); }
[data-state='queued']::before { border-color: var(--muted); border-radius: 50%; }
[data-state='running']::before { background: var(--seal); border-radius: 50%; }
[data-state='failed']::before { border-style: dashed; }
[data-state='read']::before { inline-size: 5px; block-size: 9px; margin: 0 2px 2px; border: solid var(--muted); border-width: 0 1.5px 1.5px 0; border-radius: 0; rotate: 40deg; }
[data-state='outdated']::before { border-color: var(--amber); background: var(--amber); }
[data-state='read'], [data-state='queued'], [data-state='running'] { color: var(--muted); }
[data-state='outdated'] { color: var(--amber); }
[data-state='read'] { background: transparent; border-color: transparent; padding-inline: 4px 8px; }
:host([place='edge']) button { writing-mode: vertical-rl; block-size: auto; background: var(--paper); border: 1px solid var(--rule); border-right: 0; border-radius: 6px 0 0 6px; padding: 10px 6px; letter-spacing: 2px; }
:host([place='edge'][latin]) button { letter-spacing: 0; }
:host([place='gutter']) button { padding: 0; justify-content: center; gap: 0; inline-size: 24px; block-size: 24px; font-size: 0; }
:host([place='corner']) [data-state='read'] { background: var(--paper); border-color: var(--rule); padding-inline: 6px; }
:host([latin]:is([place='gap'], [place='row'])) button { min-inline-size: 68px; }
#line { display: none; min-inline-size: 0; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; word-break: break-all; color: var(--muted); cursor: default; pointer-events: auto; }
#line, .whole { font: 12.5px/1.4 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; text-autospace: normal; }
:host([place='gap']) #line, :host([place='row']) #line { display: -webkit-box; }
.whole { pointer-events: auto; position: fixed; inset: auto; margin: 0; box-sizing: border-box; max-inline-size: min(460px, 100vw - 16px); inline-size: max-content; padding: 8px 11px;
  color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / 14%); overflow: auto; line-height: 1.6; }
input { all: unset; display: block; box-sizing: border-box; min-block-size: 24px; margin-block-start: 4px; cursor: pointer; font: 12px/24px system-ui, sans-serif;
  color: var(--muted); text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--rule); }
input:hover { color: var(--ink); }
@media (prefers-reduced-motion: no-preference) {
  [data-state='running']::before { animation: breathe 2.4s ease-in-out infinite; }
  @keyframes breathe { 50% { opacity: 0.35; } }
}
@media (forced-colors: active) { :host { --ink: CanvasText !important; --seal: ButtonText !important; --muted: ButtonText !important; --amber: ButtonText !important; --rule: ButtonText !important; } }
@media print { :host { display: none !important; } }
`;

let shared: CSSStyleSheet | undefined;

/**
 * Styles a shadow root. One sheet for all marks is parsed once; Firefox's content scripts cannot make one that a page's shadow root takes, there
 * each has its own. https://bugzilla.mozilla.org/show_bug.cgi?id=1770592
 */
export function adoptStyle(root: ShadowRoot): void {
  if (import.meta.env.FIREFOX) {
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
    return;
  }
  if (shared === undefined) {
    shared = new CSSStyleSheet();
    shared.replaceSync(STYLE);
  }
  root.adoptedStyleSheets = [shared];
}
