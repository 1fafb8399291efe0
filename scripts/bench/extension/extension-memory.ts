import { existsSync, readFileSync } from 'node:fs';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { attachTo } from './attach-to';

const MEGABYTE = 1 << 20;

/** What the extension's processes hold, in MB. */
export interface ExtensionMemory {
  /** What only the extension's processes have, and what they have in all, parts of Chromium's own program files among it; absent without /proc. */
  own: number | undefined;
  resident: number | undefined;
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
    ...(await processMemory(browser)),
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

/** Of the extension's processes; absent without /proc. */
export async function processMemory({ cdp }: RawBrowser): Promise<Pick<ExtensionMemory, 'own' | 'resident'>> {
  if (!existsSync('/proc/self/status')) return { own: undefined, resident: undefined };
  const { processInfo } = await cdp.send<{ processInfo: { id: number; type: string }[] }>('SystemInfo.getProcessInfo');
  const ids = processInfo.filter(({ id, type }) => type === 'renderer' && isForExtensions(id)).map(({ id }) => id);
  const sum = (entries: string[]) => ids.flatMap((id) => entries.map((entry) => statusOf(id, entry))).reduce((all, size) => all + size, 0);
  return { own: sum(['RssAnon', 'RssShmem']), resident: sum(['VmRSS']) };
}

const isForExtensions = (pid: number): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');

/** MB */
function statusOf(pid: number, entry: string): number {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
  const line = lines.find((each) => each.startsWith(`${entry}:`)) ?? '';
  return Number(/\d+/.exec(line)?.[0] ?? Number.NaN) / 1024;
}
