import type { Change } from '@/scripts/fuzz/change';
import type { Random } from '@/scripts/fuzz/random';
import { replaced } from './tags';
import { oddTexts } from './words';

/** Text that is not what a reader expects. */
export const textChanges: readonly Change<string>[] = [oddText, oddTextAnywhere, oddTex, dropSpaces, breakEntity];

function oddText(html: string, random: Random): string {
  const ends = [...html.matchAll(/>/g)].map(({ index }) => index + 1);
  if (ends.length === 0) return html;
  const at = random.pick(ends);
  return replaced(html, at, at, odd(random));
}

/** Within tags, names and values as well. */
function oddTextAnywhere(html: string, random: Random): string {
  const at = random.below(html.length + 1);
  return replaced(html, at, at, odd(random));
}

function oddTex(html: string, random: Random): string {
  const all = [...html.matchAll(/alttext="[^"]*"/g)];
  if (all.length === 0) return html;
  const { 0: whole, index } = random.pick(all);
  return replaced(html, index, index + whole.length, `alttext="${odd(random).replaceAll('"', '&quot;')}"`);
}

function dropSpaces(html: string, random: Random): string {
  return html.replace(/>\s+</g, (whole) => (random.chance(0.5) ? '><' : whole));
}

function breakEntity(html: string, random: Random): string {
  const all = [...html.matchAll(/&[#\w]+;/g)];
  if (all.length === 0) return oddText(html, random);
  const { 0: whole, index } = random.pick(all);
  return replaced(html, index, index + whole.length, whole.slice(0, random.below(whole.length)));
}

function odd(random: Random): string {
  return Array.from({ length: random.few(6) }, () => random.pick(oddTexts)).join(random.chance(0.5) ? ' ' : '');
}
