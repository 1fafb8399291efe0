import type { FileTimes } from '@/scripts/bench/speed/file-times';
import { HTML_WAYS } from './html-ways';
import { PDF_WAYS } from './pdf-ways';
import { timeWays } from './time-ways';

async function timeFile(kind: 'html' | 'pdf', url: string, reps: number): Promise<FileTimes> {
  const response = await fetch(url);
  if (kind === 'html') return timeWays(HTML_WAYS, await response.text(), reps);
  return timeWays(PDF_WAYS, new Uint8Array(await response.arrayBuffer()), reps);
}

Object.assign(globalThis, { timeFile });
