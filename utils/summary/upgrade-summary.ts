import type { Receipt } from '@/utils/reading/receipt';
import type { Job, PaperFacts, SavedPaper, Summary } from './summary';

/** One summary was all that was kept of a paper. The receipt told damaged tables and formulas from whole ones since schema 2. */
interface SavedBefore3 extends Omit<Summary, 'receipt' | 'custom' | 'passages' | 'droppedCitations' | 'numbers'> {
  schema: 1 | 2;
  receipt: AnyReceipt;
}

/** Nothing was known of what the person did with a paper. */
interface SavedOfSchema3 extends Omit<SavedPaper, 'schema' | 'own'> {
  schema: 3;
}

/** No summary was imported, and every source was known. */
interface SavedOfSchema4 extends Omit<SavedPaper, 'schema'> {
  schema: 4;
}

type ReceiptOfSchema2 = Omit<Receipt, 'planted'>;

type ReceiptOfSchema1 = Omit<ReceiptOfSchema2, 'tables' | 'formulas' | 'doubts' | 'milliseconds' | 'sections'> & {
  tables: number;
  formulas: number;
  sections: Omit<Receipt['sections'][number], 'tokens'>[];
};

type AnyReceipt = Receipt | ReceiptOfSchema2 | ReceiptOfSchema1;

/** What is stored of a paper in today's shape; what an older one did not record counts as not found, its numbers as not checked. */
export function upgradeSavedPaper(stored: SavedPaper | SavedOfSchema4 | SavedOfSchema3 | SavedBefore3): SavedPaper {
  if (stored.schema === 5) return stored;
  if (stored.schema === 4) return { ...stored, schema: 5 };
  if (stored.schema === 3) return upgradeFrom3(stored);
  const { schema: _, ...summary } = stored;
  const upgraded: Summary = { ...summary, receipt: upgradeReceipt(stored.receipt), custom: [], passages: {}, droppedCitations: 0 };
  return upgradeFrom3({ schema: 3, summaries: [upgraded], exchanges: [] });
}

/** A summary was made for whoever had it open: those of then have been read. */
function upgradeFrom3(stored: SavedOfSchema3): SavedPaper {
  return { ...stored, schema: 5, own: { readAt: Math.min(...stored.summaries.map(({ made }) => made.finishedAt)) } };
}

/** A job was one text, and its facts hold a receipt of that version's shape. */
interface JobBefore3 extends Omit<Job, 'calls' | 'facts'> {
  text: string;
  facts?: Omit<PaperFacts, 'receipt'> & { receipt: AnyReceipt };
}

/** A job left by a former version of the extension. Its text is that of a call that was cut. */
export function upgradeJob(stored: Job | JobBefore3): Job {
  if ('calls' in stored) return stored;
  const { text, facts, ...job } = stored;
  return {
    ...job,
    calls: text.trim() === '' ? [] : [{ service: '', askedModel: '', model: '', text, end: 'cut' }],
    ...(facts === undefined ? {} : { facts: { ...facts, receipt: upgradeReceipt(facts.receipt) } }),
  };
}

function upgradeReceipt(receipt: AnyReceipt): Receipt {
  if (!isOfSchema1(receipt)) return 'planted' in receipt ? receipt : { ...receipt, planted: [] };
  return {
    ...receipt,
    tables: { found: receipt.tables, damaged: 0, unreadable: 0 },
    formulas: { found: receipt.formulas, damaged: 0, unreadable: 0 },
    // Latin text has about four characters a token.
    sections: receipt.sections.map((section) => ({ ...section, tokens: Math.ceil(section.characters / 4) })),
    doubts: [],
    planted: [],
    milliseconds: 0,
  };
}

function isOfSchema1(receipt: AnyReceipt): receipt is ReceiptOfSchema1 {
  return typeof receipt.tables === 'number';
}
