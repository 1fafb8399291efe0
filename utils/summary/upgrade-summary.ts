import type { Receipt } from '@/utils/reading/receipt';
import type { Job, PaperFacts, Summary } from './summary';

/** How a summary was stored before the receipt told damaged tables and formulas from whole ones. */
interface SummaryOfSchema1 extends Omit<Summary, 'schema' | 'receipt'> {
  schema: 1;
  receipt: ReceiptOfSchema1;
}

type ReceiptOfSchema1 = Omit<Receipt, 'tables' | 'formulas' | 'doubts' | 'milliseconds' | 'sections'> & {
  tables: number;
  formulas: number;
  sections: Omit<Receipt['sections'][number], 'tokens'>[];
};

/** A stored summary in today's shape; what an older one did not record counts as not found. */
export function upgradeSummary(stored: Summary | SummaryOfSchema1): Summary {
  if (stored.schema === 2) return stored;
  return { ...stored, schema: 2, receipt: upgradeReceipt(stored.receipt) };
}

/** A job left by a former version of the extension holds the facts of its paper in that version's shape. */
export function upgradeJob(stored: Job): Job {
  const facts = stored.facts as (Omit<PaperFacts, 'receipt'> & { receipt: Receipt | ReceiptOfSchema1 }) | undefined;
  return facts === undefined ? stored : { ...stored, facts: { ...facts, receipt: upgradeReceipt(facts.receipt) } };
}

function upgradeReceipt(receipt: Receipt | ReceiptOfSchema1): Receipt {
  if (!isOfSchema1(receipt)) return receipt;
  return {
    ...receipt,
    tables: { found: receipt.tables, damaged: 0, unreadable: 0 },
    formulas: { found: receipt.formulas, damaged: 0, unreadable: 0 },
    // Latin text has about four characters a token.
    sections: receipt.sections.map((section) => ({ ...section, tokens: Math.ceil(section.characters / 4) })),
    doubts: [],
    milliseconds: 0,
  };
}

function isOfSchema1(receipt: Receipt | ReceiptOfSchema1): receipt is ReceiptOfSchema1 {
  return typeof receipt.tables === 'number';
}
