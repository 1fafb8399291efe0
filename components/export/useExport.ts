import { useRef, useState } from 'react';
import { downloadFile } from '@/components/downloadFile';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { savedPapers } from '@/utils/browser/library/saved-papers';
import { type FailureRecord, toFailure } from '@/utils/failure';
import type { ExportOptions } from '@/utils/library/export/export-options';
import type { ExportFormat } from '@/utils/library/export/formats';
import { dayListUrl } from '@/utils/library/export/report-day';
import { localDay } from '@/utils/library/local-day';
import type { SavedPaper } from '@/utils/summary/summary';

export type ExportState =
  | { status: 'idle' }
  | { status: 'writing'; done: number; all: number }
  | { status: 'done'; count: number; lacking: number }
  | { status: 'failed'; failure: FailureRecord };

/** What is exported: saved papers by their keys, or one that is at hand. `shown` puts another summary than the newest first. */
export type Exported = { keys: readonly string[]; shown?(saved: SavedPaper): SavedPaper } | { paper: SavedPaper };

/** What a report says beside the papers. */
type Told = Partial<Pick<ExportOptions, 'sourceUrl' | 'missing'>>;

/** Writes papers to a file, tells how far it is, and hands it to the browser; one that cannot be read is counted and left out. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const run = useRef<AbortController>(undefined);
  const start = async (format: ExportFormat, what: Exported, day: string = localDay(Date.now()), told: Told = {}) => {
    run.current?.abort();
    const own = new AbortController();
    run.current = own;
    const tell = (next: ExportState) => {
      if (run.current === own) setState(next);
    };
    const all = 'paper' in what ? 1 : what.keys.length;
    let lacking = 0;
    tell({ status: 'writing', done: 0, all });
    try {
      // Most people who look at a paper export nothing.
      const { writeExport } = await import('@/utils/browser/library/write-export');
      const papers = 'paper' in what ? [what.paper] : chosenPapers(what, (count) => (lacking += count));
      const { name, blob, count } = await writeExport(format, papers, {
        options: { ...(await exportOptions(day)), ...told },
        onProgress: (done) => tell({ status: 'writing', done, all }),
        signal: own.signal,
      });
      downloadFile(name, blob);
      tell({ status: 'done', count, lacking });
    } catch (error) {
      if (!own.signal.aborted) tell({ status: 'failed', failure: toFailure(error) });
    }
  };
  const stop = () => {
    run.current?.abort();
    run.current = undefined;
    setState({ status: 'idle' });
  };
  return { state, start, stop };
}

async function* chosenPapers({ keys, shown }: Extract<Exported, { keys: readonly string[] }>, onLacking: (count: number) => void) {
  for await (const saved of savedPapers(keys, onLacking)) yield shown === undefined ? saved : shown(saved);
}

export async function exportOptions(day: string) {
  const { hasEvidence = false, noteTemplate } = await exportSettingsItem.getValue();
  return { day, sourceUrl: dayListUrl(day), hasEvidence, ...(noteTemplate === undefined ? {} : { template: noteTemplate }) };
}
