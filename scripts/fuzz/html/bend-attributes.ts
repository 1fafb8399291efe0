import type { Change } from '@/scripts/fuzz/change';
import type { Random } from '@/scripts/fuzz/random';
import { anyStartTag, replaced } from './tags';
import { absurdNumbers, latexmlClasses, oddTexts } from './words';

/** Attributes that are missing, absurd, or of something else. */
export const attributeChanges: readonly Change<string>[] = [
  dropAttribute,
  addSpans,
  takeOtherRole,
  addRole,
  dropAlttexts,
  oddAttribute,
  sameIds,
  refersToItself,
];

const attribute = /\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g;

function dropAttribute(html: string, random: Random): string {
  return atStartTag(html, random, (tag) => {
    const all = [...tag.matchAll(attribute)];
    return all.length === 0 ? tag : tag.replace(random.pick(all)[0], '');
  });
}

function addSpans(html: string, random: Random): string {
  const cells = [...html.matchAll(/<(?:td|th|span class="ltx_td)\b/g)];
  if (cells.length === 0) return html;
  const { 0: start, index } = random.pick(cells);
  const spans = ` colspan="${random.pick(absurdNumbers)}" rowspan="${random.pick(absurdNumbers)}"`;
  return replaced(
    html,
    index,
    index + start.length,
    start.replace(/^<\w+/, (tag) => tag + spans),
  );
}

function takeOtherRole(html: string, random: Random): string {
  return atStartTag(html, random, (tag) => tag.replace(/class="[^"]*"/, `class="${random.pick(latexmlClasses)}"`));
}

function addRole(html: string, random: Random): string {
  return atStartTag(html, random, (tag) => tag.replace(/class="/, `class="${random.pick(latexmlClasses)} ${random.pick(latexmlClasses)} `));
}

function dropAlttexts(html: string, random: Random): string {
  return html.replace(/alttext="[^"]*"/g, (whole) => (random.chance(0.5) ? '' : whole));
}

function oddAttribute(html: string, random: Random): string {
  return atStartTag(html, random, (tag) => {
    const all = [...tag.matchAll(/=\s*"[^"]*"/g)];
    return all.length === 0 ? tag : tag.replace(random.pick(all)[0], () => `="${random.pick(oddTexts)}${random.pick(oddTexts)}"`);
  });
}

function sameIds(html: string, random: Random): string {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  if (ids.length === 0) return html;
  const one = random.pick(ids);
  return html.replace(/\sid="[^"]*"/g, (whole) => (random.chance(0.3) ? ` id="${one}"` : whole));
}

/** Cross-references in circles: each link leads to a place that leads on, and in the end to itself. */
function refersToItself(html: string, random: Random): string {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  if (ids.length === 0) return html;
  return html.replace(/href="#[^"]*"/g, () => `href="#${random.pick(ids)}"`);
}

function atStartTag(html: string, random: Random, change: (tag: string) => string): string {
  const tag = anyStartTag(html, random);
  return tag === undefined ? html : replaced(html, tag.start, tag.end, change(html.slice(tag.start, tag.end)));
}
