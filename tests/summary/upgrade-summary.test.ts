import { expect, it } from 'vitest';
import type { Job, Summary } from '@/utils/summary/summary';
import { upgradeJob, upgradeSummary } from '@/utils/summary/upgrade-summary';
import { makeSummary } from './make-summary';

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
  milliseconds: 0,
};

it('brings a summary of schema 1 into the shape of today, and loses nothing of it', () => {
  const today = makeSummary();
  const old = { ...today, schema: 1, receipt: oldReceipt } as unknown as Summary;
  expect(upgradeSummary(old)).toEqual({ ...today, schema: 2, receipt });
});

it('leaves a summary of today as it is', () => {
  const today = makeSummary();
  expect(upgradeSummary(today)).toBe(today);
});

it('brings the facts of an old job along', () => {
  const { paper, title, authors } = makeSummary();
  const job = {
    paper,
    startedAt: 1,
    status: 'failed',
    text: 'half',
    facts: { paper, title, authors, receipt: oldReceipt },
  } as unknown as Job;
  expect(upgradeJob(job)).toEqual({ ...job, facts: { paper, title, authors, receipt } });
  const early: Job = { paper, startedAt: 1, status: 'reading', text: '' };
  expect(upgradeJob(early)).toBe(early);
});
