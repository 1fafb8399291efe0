import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { firstScripts } from './first-scripts';
import type { PanelOptions } from './panel-options';

/** Kilobytes of all of them, packed. */
const LIMIT = atMost('250.0');

/** What the panel loads before it can show anything. */
export async function benchScripts(_: PanelOptions, extensionDir: string): Promise<BenchPart> {
  const scripts = firstScripts(extensionDir, 'sidepanel.html').map(({ file, size, packed }) => ({ file, size, packed }));
  const all = scripts.reduce((sum, { packed }) => sum + packed, 0) / 1000;
  const rows = scripts.map(({ file, size, packed }) => [file, kilobytes(size), kilobytes(packed), '']);
  const text = alignedTable(['kB', 'as it is', 'packed', 'must'], [...rows, ['in all', '', all.toFixed(1), marked(all, LIMIT)]]);
  const missed = isHeld(all, LIMIT)
    ? []
    : [`scripts: ${all.toFixed(1)} kB packed before anything is shown, must be at most ${LIMIT.figure}`];
  return { text, data: { all, scripts }, missed };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
