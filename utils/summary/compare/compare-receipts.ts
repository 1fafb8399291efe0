import { percentSent } from '@/utils/reading/percent-sent';
import type { Receipt } from '@/utils/reading/receipt';
import type { Summary } from '@/utils/summary/summary';

/** Something that two summaries were made from or with, where it differs. */
export type ReceiptChange =
  | { what: 'source'; from: Receipt['source']; to: Receipt['source'] }
  | { what: 'version' | 'percent'; from: number | undefined; to: number | undefined }
  | { what: 'model'; from: string; to: string };

/** What differs in what was read and by whom, before anything was written. */
export function compareReceipts(before: Summary, after: Summary): ReceiptChange[] {
  const changes: ReceiptChange[] = [
    { what: 'version', from: before.receipt.version, to: after.receipt.version },
    { what: 'source', from: before.receipt.source, to: after.receipt.source },
    { what: 'percent', from: percentSent(before.receipt), to: percentSent(after.receipt) },
    { what: 'model', from: before.made.model, to: after.made.model },
  ];
  return changes.filter(({ from, to }) => from !== to);
}
