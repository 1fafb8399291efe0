/** The look of an exported page, written into it: the pages' ink on warm paper, and black on white where it is printed. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fcfbf9; --ink: #26282c; --muted: #66686d; --line: #dedcd7; --accent: #a83a22; --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", Georgia, serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181b; --ink: #e4e2dd; --muted: #a09e99; --line: #3a3b40; --accent: #e8896f; } }
* { box-sizing: border-box; }
body { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 16px/1.8 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-autospace: normal; overflow-wrap: break-word; line-break: strict; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.35; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; } h2 { margin: 0 0 .5rem; font-size: 1.35rem; } h3 { margin: 1.75rem 0 .25rem; font-size: 1.05rem; } h4, h5, h6 { margin: 1rem 0 .25rem; font-size: 1em; }
p, ul, ol, pre, blockquote { margin: 0 0 .6rem; } ul, ol { padding-left: 1.4em; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; } a:hover { text-decoration-color: currentColor; }
header, nav { order: -1; } nav { margin: 0 0 2.5rem; } nav ol { color: var(--muted); }
article { padding: 2.5rem 0 0; border-top: 1px solid var(--line); margin-top: 2.5rem; }
.facts { margin: 0 0 1rem; padding: 0; list-style: none; color: var(--muted); font-size: .875rem; }
.cite, .notes, .as-it-stands { font-size: .875em; } .cite, .notes { color: var(--muted); }
.number { margin-left: .1em; color: var(--muted); font-size: .7em; line-height: 0; } .number a { text-decoration: none; } .weak, .not-found { color: var(--accent); }
.notes { margin-top: 1.75rem; padding-top: .75rem; border-top: 1px dashed var(--line); } :target { background: color-mix(in srgb, var(--accent) 18%, transparent); }
.as-it-stands { white-space: pre-wrap; } code, pre { font-family: ui-monospace, Consolas, monospace; font-size: .875em; } pre, table, math[display=block] { overflow-x: auto; }
table { display: block; border-collapse: collapse; font-size: .875em; } th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; }
blockquote { padding-left: .8em; border-left: 2px solid var(--line); color: var(--muted); }
@media print { :root { --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; } body { display: block; max-width: none; padding: 0; font-size: 10.5pt; } article { break-before: page; border: 0; margin: 0; padding: 0; } h2, h3 { break-after: avoid; } li, tr, pre { break-inside: avoid; } }
`;
