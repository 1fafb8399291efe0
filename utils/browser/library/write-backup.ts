import { findFormat } from '@/utils/library/export/formats';
import { dayListUrl } from '@/utils/library/export/report-day';
import { localDay } from '@/utils/library/local-day';
import { backupName } from './backup-state';
import { everythingKept } from './library-parts';
import { savedPapers } from './saved-papers';
import { type WrittenExport, writeExport } from './write-export';

/** Everything that is kept but keys, as a file. One that cannot be read is left out and counted. */
export async function writeBackup(
  watch: { onProgress?(done: number): void; onLacking?(count: number): void; signal?: AbortSignal } = {},
): Promise<WrittenExport> {
  const { onProgress, onLacking, signal } = watch;
  const { keys, parts } = await everythingKept();
  const day = localDay(Date.now());
  const options = { day, sourceUrl: dayListUrl(day), hasEvidence: false, parts };
  const written = await writeExport(findFormat('json'), savedPapers(keys, onLacking), { options, onProgress, signal });
  return { ...written, name: backupName(day) };
}
