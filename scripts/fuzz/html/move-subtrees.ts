import type { Change } from '@/scripts/fuzz/change';
import type { Random } from '@/scripts/fuzz/random';
import { anyStartTag, replaced, subtree } from './tags';

/** Whole elements where they do not belong. */
export const subtreeChanges: readonly Change<string>[] = [dropSubtree, doubleSubtree, moveSubtree, nestSubtree, emptySubtree];

/** A page may not grow without end when one change follows another. */
const LONGEST = 200_000;

function dropSubtree(html: string, random: Random): string {
  return atSubtree(html, random, () => '');
}

function emptySubtree(html: string, random: Random): string {
  return atSubtree(html, random, (element) => element.replace(/>[\s\S]*</, '><'));
}

function doubleSubtree(html: string, random: Random): string {
  return atSubtree(html, random, (element) => element.repeat(copies(html, element, random)));
}

/** Each copy within the one before: a note in its own note, a table in its own cell. */
function nestSubtree(html: string, random: Random): string {
  return atSubtree(html, random, (element) => {
    const middle = element.search(/>[^<>]*</) + 1;
    const times = copies(html, element, random);
    return element.slice(0, middle).repeat(times) + element.slice(middle).repeat(times);
  });
}

function moveSubtree(html: string, random: Random): string {
  const tag = anyStartTag(html, random);
  if (tag === undefined) return html;
  const { start, end } = subtree(html, tag);
  const rest = replaced(html, start, end, '');
  const target = anyStartTag(rest, random);
  return target === undefined ? html : replaced(rest, target.end, target.end, html.slice(start, end));
}

function copies(html: string, element: string, random: Random): number {
  return Math.max(1, Math.min(random.few(60) + 1, Math.floor((LONGEST - html.length) / (element.length + 1))));
}

function atSubtree(html: string, random: Random, change: (element: string) => string): string {
  const tag = anyStartTag(html, random);
  if (tag === undefined) return html;
  const { start, end } = subtree(html, tag);
  return replaced(html, start, end, change(html.slice(start, end)));
}
