import { changed } from './change';
import { byteChanges } from './damage-bytes';
import { giants } from './giants';
import { htmlCase } from './html/html-case';
import { pdfCase } from './pdf/pdf-case';
import { Random } from './random';

/** Sound papers, which the cases are damaged from: pages as text, PDFs as bytes. */
export interface Seeds {
  html: readonly string[];
  pdf: readonly Uint8Array[];
}

/** Where a case is read: in Chromium, as in the product, or in a thread of Node, as on the command line. */
export type Lane = 'browser' | 'thread';

export interface CasePlace {
  lane: Lane;
  format: 'html' | 'pdf';
}

export interface FuzzCase extends CasePlace {
  number: number;
  bytes: Uint8Array;
  /** What was done, in order. */
  trail: string[];
}

/** The giants come first, each once; of every hundred cases after them 80 are pages and 20 are PDFs, most read where the product reads them. */
export function placeOf(number: number): CasePlace {
  const giant = giants[number];
  if (giant !== undefined) return { lane: giant.lane, format: giant.format };
  const place = number % 100;
  if (place % 5 === 4) return { format: 'pdf', lane: place === 49 || place === 99 ? 'browser' : 'thread' };
  return { format: 'html', lane: place % 20 === 0 ? 'thread' : 'browser' };
}

/** A pure function of seed and number, as long as the seed files are the same. */
export function makeCase(seed: number, number: number, seeds: Seeds): FuzzCase {
  const place = placeOf(number);
  const giant = giants[number];
  if (giant !== undefined) return { number, ...place, bytes: giant.make(), trail: [giant.name] };
  const random = new Random(seed, number);
  const made = place.format === 'html' ? htmlCase(seeds.html, random) : pdfOf(seeds.pdf, random);
  return { number, ...place, ...made };
}

/** Some files are damaged as they are: in their own packing, with their own table. */
function pdfOf(seeds: readonly Uint8Array[], random: Random): { bytes: Uint8Array; trail: string[] } {
  if (seeds.length === 0 || !random.chance(0.06)) return pdfCase(seeds, random);
  const index = random.below(seeds.length);
  const { result, trail } = changed(seeds[index] ?? new Uint8Array(), byteChanges, random, 5);
  return { bytes: result, trail: [`whole PDF ${index}`, ...trail] };
}
