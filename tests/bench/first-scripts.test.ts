import { expect, it } from 'vitest';
import { scriptsOfPage, staticImports } from '@/scripts/bench/panel/first-scripts';

it('takes the scripts and preloads of a page, and no style sheets', () => {
  const html = `<head><script type="module" crossorigin src="/chunks/panel-1.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/react-2.js"><link rel="stylesheet" href="/assets/panel-3.css"></head>`;
  expect(scriptsOfPage(html)).toEqual(['chunks/panel-1.js', 'chunks/react-2.js']);
});

it.each([
  ['import{a as b}from"./one-1.js";', ['./one-1.js']],
  ['import"./one-1.js";import * as a from"./two-2.js"', ['./one-1.js', './two-2.js']],
  ['export{a}from"./one-1.js"', ['./one-1.js']],
  ['var a=()=>import(`./later-1.js`),b=()=>import("./later-2.js")', []],
  ['Array.from("./no")', []],
])('finds what a module imports at once: %s', (code, names) => {
  expect(staticImports(code)).toEqual(names);
});
