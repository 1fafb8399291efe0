import type { ReadSource } from '@/utils/reading/paper-document';
import type { Receipt } from '@/utils/reading/receipt';

/** Of a reading that somebody else did, no more is known than what their file says of its source. */
export function importedReceipt(source: ReadSource, version?: number): Receipt {
  const none = () => ({ found: 0, damaged: 0, unreadable: 0 });
  return {
    source,
    ...(version === undefined ? {} : { version }),
    ladder: [],
    sections: [],
    tables: none(),
    formulas: none(),
    leftOut: [],
    doubts: [],
    planted: [],
    milliseconds: 0,
  };
}
