import type { Change } from '@/scripts/fuzz/change';
import type { Random } from '@/scripts/fuzz/random';
import { replaced, tagsIn } from './tags';
import { tagNames } from './words';

/** Tags that are not where they belong. */
export const tagChanges: readonly Change<string>[] = [dropTag, doubleTag, renameTag, swapTags, closeWrongly, strayTag, unendTag];

function dropTag(html: string, random: Random): string {
  return atTag(html, random, () => '');
}

function doubleTag(html: string, random: Random): string {
  return atTag(html, random, (tag) => tag.repeat(random.few(30) + 1));
}

function renameTag(html: string, random: Random): string {
  return atTag(html, random, (tag) => tag.replace(/^(<\/?)[\w:-]+/, `$1${random.pick(tagNames)}`));
}

function closeWrongly(html: string, random: Random): string {
  return atTag(html, random, (tag) => `${tag}</${random.pick(tagNames)}>`);
}

function strayTag(html: string, random: Random): string {
  return atTag(html, random, (tag) => `${tag}<${random.chance(0.5) ? '/' : ''}${random.pick(tagNames)}>`);
}

/** Its `>` is missing, so that what follows becomes attributes. */
function unendTag(html: string, random: Random): string {
  return atTag(html, random, (tag) => tag.slice(0, 1 + random.below(tag.length)));
}

function swapTags(html: string, random: Random): string {
  const tags = tagsIn(html);
  if (tags.length < 2) return html;
  const [first, second] = [random.pick(tags), random.pick(tags)].sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined || first === second) return html;
  const one = html.slice(first.start, first.end);
  const other = html.slice(second.start, second.end);
  return html.slice(0, first.start) + other + html.slice(first.end, second.start) + one + html.slice(second.end);
}

function atTag(html: string, random: Random, change: (tag: string) => string): string {
  const tags = tagsIn(html);
  if (tags.length === 0) return html;
  const { start, end } = random.pick(tags);
  return replaced(html, start, end, change(html.slice(start, end)));
}
