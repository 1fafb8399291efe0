import { existsSync, readFileSync } from 'node:fs';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { attachTo } from './attach-to';

const MEGABYTE = 1 << 20;

/** What the extension's processes hold, in MB. */
export interface ExtensionMemory {
  /** Resident memory of the processes that Chromium keeps for extensions; absent where there is no /proc. */
  rss: number | undefined;
  /** The heap that the panel shares with the reader. */
  heap: number;
  workerHeap: number | undefined;
  documents: number;
  nodes: number;
}

interface Metrics {
  metrics: { name: string; value: number }[];
}

/** @param isCollected whether the garbage is to be thrown away first */
export async function extensionMemory(browser: RawBrowser, isCollected: boolean): Promise<ExtensionMemory> {
  const panel = await attachTo(browser, 'page', 'sidepanel.html');
  if (isCollected) await panel.send('HeapProfiler.collectGarbage');
  await panel.send('Performance.enable');
  const { metrics } = await panel.send<Metrics>('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const { usedSize } = await panel.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await panel.detach();
  const workerHeap = await heapOfWorker(browser, isCollected);
  return {
    rss: await residentMemory(browser),
    heap: usedSize / MEGABYTE,
    workerHeap,
    documents: metric('Documents'),
    nodes: metric('Nodes'),
  };
}

/** Only looked at while it lives: a debugger would wake it, and keep it awake. */
async function heapOfWorker(browser: RawBrowser, isCollected: boolean): Promise<number | undefined> {
  if (!(await browser.isWorkerAlive())) return undefined;
  const worker = await attachTo(browser, 'service_worker', browser.extensionId);
  if (isCollected) await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await worker.detach();
  return usedSize / MEGABYTE;
}

async function residentMemory({ cdp }: RawBrowser): Promise<number | undefined> {
  if (!existsSync('/proc/self/status')) return undefined;
  const { processInfo } = await cdp.send<{ processInfo: { id: number; type: string }[] }>('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ id, type }) => type === 'renderer' && isForExtensions(id)).map(({ id }) => rssOf(id));
  return sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0);
}

const isForExtensions = (pid: number): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');

const rssOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
