import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { findFormat } from '@/utils/library/export/formats';
import { obsidianUri } from '@/utils/library/export/note/obsidian-uri';
import { localDay } from '@/utils/library/local-day';
import type { SavedPaper } from '@/utils/summary/summary';
import { exportOptions } from './useExport';

/**
 * Has Obsidian write a note of a paper: its text goes by the clipboard, for it is too long for an address.
 * @returns whether the browser let the clipboard be written; whether Obsidian opens, nobody is told
 */
export async function sendToObsidian(saved: SavedPaper): Promise<boolean> {
  const format = findFormat('markdown');
  if (format.shape !== 'file-per-paper') return false;
  const write = (await format.load())(await exportOptions(localDay(Date.now())));
  const { fileName, text } = write(saved);
  const { vault } = await exportSettingsItem.getValue();
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (!isCopied) return false;
  const link = document.createElement('a');
  link.href = obsidianUri({ file: fileName, ...(vault === undefined ? {} : { vault }), content: 'from-clipboard' });
  link.click();
  return true;
}
