import { expect, it } from 'vitest';
import { readJob, readSavedPaper } from '@/utils/summary/read-stored';
import { makeExchange } from './make-exchange';
import { makeSavedPaper, makeSummary } from './make-summary';
import { cutCall, firstJob } from './summary-world';

const saved = makeSavedPaper();
const summary = makeSummary();
const withSummary = (change: object) => ({ ...saved, summaries: [{ ...summary, ...change }] });

it.each([
  ['of today', saved],
  [
    'with everything',
    {
      ...makeSavedPaper({ custom: [], extra: [{ heading: 'a', text: 'b' }] }),
      exchanges: [makeExchange()],
      newest: { version: 2, seenAt: 1 },
    },
  ],
  ['of a web page', makeSavedPaper({ paper: { source: 'web', url: 'https://beans.example/' } })],
  ['whose card is empty', makeSavedPaper({ card: {} })],
])('leaves a paper %s as it is', (_, stored) => {
  expect(readSavedPaper(stored)).toEqual(stored);
});

const { custom: _, passages: __, droppedCitations: ___, ...before3 } = summary;

it.each([1, 2])('brings a paper of schema %i into the shape of today', (schema) => {
  const read = readSavedPaper({ ...before3, schema });
  expect(read).toMatchObject({ schema: 5, exchanges: [], summaries: [{ title: summary.title, card: summary.card, passages: {} }] });
});

it.each([6, 99])('does not touch a paper of schema %i, which a newer version wrote', (schema) => {
  expect(() => readSavedPaper({ ...saved, schema })).toThrow(expect.objectContaining({ code: 'record-newer' }));
});

it.each<[string, unknown]>([
  ['is a text', 'beans'],
  ['is a number', 7],
  ['is a list', [saved]],
  ['is empty', {}],
  ['has a schema that is a text', { ...saved, schema: '3' }],
  ['has half a schema', { ...saved, schema: 2.5 }],
  ['has schema 0', { ...saved, schema: 0 }],
  ['has no summaries', { ...saved, summaries: undefined }],
  ['has an empty list of summaries', { ...saved, summaries: [] }],
  ['has a summary that is none', { ...saved, summaries: [null] }],
  ['has a second summary that is broken', { ...saved, summaries: [summary, { ...summary, card: undefined }] }],
  ['has no exchanges', { ...saved, exchanges: undefined }],
  ['has nothing of the person’s own', { ...saved, own: undefined }],
  ['has an exchange without an answer', { ...saved, exchanges: [{ ...makeExchange(), answer: undefined }] }],
  ['has an exchange that is none', { ...saved, exchanges: [null] }],
  ['has an exchange without a question', { ...saved, exchanges: [{ ...makeExchange(), question: 7 }] }],
  ['has tags that are none', { ...saved, own: { tags: 'beans' } }],
  ['has a tag that is none', { ...saved, own: { tags: [null] } }],
  ['has a note that is none', { ...saved, own: { note: {} } }],
  ['has a section that is no text', withSummary({ card: { abstract: 7 } })],
  ['has an author that is none', withSummary({ authors: [null] })],
  ['has a section of its own that is none', withSummary({ custom: [null] })],
  ['has another section without a text', withSummary({ extra: [{ heading: 'x' }] })],
  ['has numbers that are none', withSummary({ numbers: 'x' })],
  ['has a number that is none', withSummary({ numbers: [null] })],
  ['lost its title', withSummary({ title: undefined })],
  ['lost its authors', withSummary({ authors: 'A. Bean' })],
  ['lost its receipt', withSummary({ receipt: undefined })],
  ['lost the sections of its receipt', withSummary({ receipt: { ...summary.receipt, sections: undefined } })],
  ['lost what was left out', withSummary({ receipt: { ...summary.receipt, leftOut: {} } })],
  ['lost its passages', withSummary({ passages: null })],
  ['lost its own sections', withSummary({ custom: undefined })],
  ['lost who made it', withSummary({ made: undefined })],
  ['is of no paper', withSummary({ paper: undefined })],
  ['is of a paper without an id', withSummary({ paper: { source: 'arxiv' } })],
  ['is of a page without an address', withSummary({ paper: { source: 'web', arxivId: '2602.99901' } })],
  ['is old and has no receipt', { ...before3, schema: 1, receipt: undefined }],
])('says so of a paper that %s', (_, stored) => {
  expect(() => readSavedPaper(stored)).toThrow(expect.objectContaining({ code: 'record-corrupt' }));
});

const job = { ...firstJob, calls: [cutCall('half')] };
const oldJob = { paper: job.paper, startedAt: 1, status: 'failed', text: 'half', failure: { code: 'stopped' } };

it.each<[string, unknown, unknown]>([
  ['a job of today', job, job],
  [
    'an old one',
    oldJob,
    {
      paper: job.paper,
      startedAt: 1,
      status: 'failed',
      failure: { code: 'stopped' },
      calls: [{ ...cutCall('half'), service: '', askedModel: '', model: '' }],
    },
  ],
])('reads %s', (_, stored, expected) => {
  expect(readJob(stored)).toEqual(expected);
});

it.each<[string, unknown]>([
  ['is a text', 'beans'],
  ['is nothing', undefined],
  ['has no paper', { ...job, paper: undefined }],
  ['has a paper without an id', { ...job, paper: { source: 'arxiv' } }],
  ['has not begun', { ...job, startedAt: '1' }],
  ['has no status', { ...job, status: undefined }],
  ['has calls that are no list', { ...job, calls: 'half' }],
  ['has a call without text', { ...job, calls: [{ service: 'a', model: 'b' }] }],
  ['has a call that is none', { ...job, calls: [null] }],
  ['is old and has no text', { ...oldJob, text: undefined }],
])('says so of a job that %s', (_, stored) => {
  expect(() => readJob(stored)).toThrow(expect.objectContaining({ code: 'record-corrupt' }));
});
