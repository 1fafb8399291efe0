import { changed } from '@/scripts/fuzz/change';
import { byteChanges } from '@/scripts/fuzz/damage-bytes';
import type { Random } from '@/scripts/fuzz/random';
import { objectChanges } from './bend-objects';
import { streamChanges } from './bend-streams';
import { growPdf } from './grow-pdf';
import { parsePdf, withPages } from './parse-pdf';
import type { PdfModel } from './pdf-model';
import { writePdf } from './write-pdf';

const models = new WeakMap<Uint8Array, PdfModel | null>();

/** One damaged PDF out of the seeds. */
export function pdfCase(seeds: readonly Uint8Array[], random: Random): { bytes: Uint8Array; trail: string[] } {
  const origin = originOf(seeds, random);
  const { result, trail } = random.chance(0.85)
    ? changed(origin.model, [...objectChanges, ...streamChanges], random, 6)
    : { result: origin.model, trail: [] };
  const table = random.chance(0.8) ? 'right' : random.pick(['shifted', 'none'] as const);
  const bytes = writePdf(result, { table, isPacked: random.chance(0.5) });
  const begun = [origin.name, ...trail, `table ${table}`];
  if (random.chance(trail.length === 0 ? 0 : 0.65)) return { bytes, trail: begun };
  const damaged = changed(bytes, byteChanges, random, 4);
  return { bytes: damaged.result, trail: [...begun, ...damaged.trail] };
}

function originOf(seeds: readonly Uint8Array[], random: Random): { model: PdfModel; name: string } {
  const index = random.below(seeds.length * 2);
  const seed = seeds[index];
  const model = seed === undefined ? null : modelOf(seed);
  if (model === null) return { model: growPdf(random), name: 'grown PDF' };
  const first = random.below(12);
  const count = random.few(4);
  const few = withPages(model, (page) => page >= first && page < first + count);
  return { model: few, name: `PDF ${index}, ${count} pages from ${first + 1}` };
}

/** Taking a file apart takes longer than damaging it. */
function modelOf(seed: Uint8Array): PdfModel | null {
  const known = models.get(seed);
  if (known !== undefined) return known;
  const model = parsePdf(seed) ?? null;
  models.set(seed, model);
  return model;
}
