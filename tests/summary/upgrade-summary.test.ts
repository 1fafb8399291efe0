import { expect, it } from 'vitest';
import type { Receipt } from '@/utils/reading/receipt';
import type { Call, Job, SavedPaper } from '@/utils/summary/summary';
import { upgradeJob, upgradeSavedPaper } from '@/utils/summary/upgrade-summary';
import { makeSavedPaper, makeSummary } from './make-summary';

const oldReceipt = {
  source: 'pdf',
  version: 2,
  ladder: [{ source: 'pdf', url: 'https://arxiv.org/pdf/2602.99901v2', outcome: 'used' }],
  sections: [{ heading: '1 Beans', passages: 2, characters: 401 }],
  tables: 3,
  formulas: 12,
  pages: 9,
  leftOut: [{ what: 'References', rule: 'bibliography', characters: 900 }],
};

const receipt = {
  ...oldReceipt,
  sections: [{ heading: '1 Beans', passages: 2, characters: 401, tokens: 101 }],
  tables: { found: 3, damaged: 0, unreadable: 0 },
  formulas: { found: 12, damaged: 0, unreadable: 0 },
  doubts: [],
  planted: [],
  milliseconds: 0,
};

/** As a former version of the extension stored it. */
function storedBefore(schema: 1 | 2, oldReceipt: object): SavedPaper {
  const { custom: _, passages: __, droppedCitations: ___, ...summary } = makeSummary();
  return { ...summary, schema, receipt: oldReceipt } as unknown as SavedPaper;
}

/** Those of then have been read. */
const ofToday = (saved: SavedPaper): SavedPaper => ({ ...saved, own: { readAt: saved.summaries[0].made.finishedAt } });

it('brings a summary of schema 1 into the shape of today, and loses nothing of it', () => {
  expect(upgradeSavedPaper(storedBefore(1, oldReceipt))).toEqual(ofToday(makeSavedPaper({ receipt: receipt as Receipt })));
});

it('brings a summary of schema 2 into the shape of today', () => {
  const { planted: _, ...receiptOfSchema2 } = makeSummary().receipt;
  expect(upgradeSavedPaper(storedBefore(2, receiptOfSchema2))).toEqual(ofToday(makeSavedPaper()));
});

it('brings a paper of schema 3 into the shape of today, as read when its first summary was made', () => {
  const { own: _, ...saved } = makeSavedPaper();
  const older = makeSummary();
  older.made = { ...older.made, startedAt: 1, finishedAt: 2 };
  const before = { ...saved, schema: 3, summaries: [...saved.summaries, older], newest: { version: 2, seenAt: 9 } };
  expect(upgradeSavedPaper(before as unknown as SavedPaper)).toEqual({ ...before, schema: 5, own: { readAt: 2 } });
});

it('brings a paper of schema 4 into the shape of today', () => {
  expect(upgradeSavedPaper({ ...makeSavedPaper(), schema: 4 })).toEqual(makeSavedPaper());
});

it('leaves a paper of today as it is', () => {
  const today = makeSavedPaper();
  expect(upgradeSavedPaper(today)).toBe(today);
});

const { paper, title, authors } = makeSummary();
const oldJob = { paper, startedAt: 1, status: 'failed', text: 'half', facts: { paper, title, authors, receipt: oldReceipt } };

it.each<[string, object, object]>([
  [
    'brings its facts along, and its text as a call that was cut',
    oldJob,
    { facts: { paper, title, authors, receipt }, calls: [cutCall('half')] },
  ],
  ['has brought nothing where it had no text', { ...oldJob, text: ' \n', facts: undefined }, { calls: [] }],
])('an old job %s', (_, stored, expected) => {
  const { text: __, facts: ___, ...rest } = oldJob;
  expect(upgradeJob(stored as unknown as Job)).toEqual({ ...rest, ...expected });
});

it('leaves a job of today as it is', () => {
  const today: Job = { paper, startedAt: 1, status: 'reading', calls: [] };
  expect(upgradeJob(today)).toBe(today);
});

function cutCall(text: string): Call {
  return { service: '', askedModel: '', model: '', text, end: 'cut' };
}
