import { type Change, changed } from '@/scripts/fuzz/change';
import { byteChanges, cutAnywhere } from '@/scripts/fuzz/damage-bytes';
import type { Random } from '@/scripts/fuzz/random';
import { attributeChanges } from './bend-attributes';
import { tagChanges } from './bend-tags';
import { textChanges } from './break-text';
import { excerpt } from './excerpt';
import { growPage } from './grow-page';
import { subtreeChanges } from './move-subtrees';
import { nestedPage, nestNames } from './nested-page';
import { repeatedPage, repeatNames } from './repeated-page';

const changes: readonly Change<string>[] = [...tagChanges, ...attributeChanges, ...subtreeChanges, ...textChanges];

/** One damaged page out of the seeds. */
export function htmlCase(seeds: readonly string[], random: Random): { bytes: Uint8Array; trail: string[] } {
  const origin = originOf(seeds, random);
  const { result, trail } = changed(origin.page, changes, random, 12);
  const bytes = new TextEncoder().encode(result);
  if (bytes.length > 0 && random.chance(0.15)) {
    const damaged = changed(bytes, byteChanges, random, 4);
    return { bytes: damaged.result, trail: [origin.name, ...trail, ...damaged.trail] };
  }
  if (random.chance(0.25)) return { bytes: cutAnywhere(bytes, random), trail: [origin.name, ...trail, 'cutAnywhere'] };
  return { bytes, trail: [origin.name, ...trail] };
}

function originOf(seeds: readonly string[], random: Random): { page: string; name: string } {
  const way = random.next();
  if (way < 0.25) return { page: growPage(random), name: 'grown page' };
  if (way < 0.28) {
    const [nest, depth] = [random.pick(nestNames), random.few(300)];
    return { page: nestedPage(nest, depth, random.chance(0.8)), name: `${nest} nested ${depth} deep` };
  }
  if (way < 0.31) {
    const [repeat, count] = [random.pick(repeatNames), random.few(600)];
    return { page: repeatedPage(repeat, count, random.chance(0.8)), name: `${count} ${repeat}` };
  }
  const index = random.below(seeds.length);
  return { page: excerpt(seeds[index] ?? '', random), name: `page ${index}` };
}
