import { expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import { samplesOf } from '@/utils/digest/page/samples-of';
import { whyNotReusable } from '@/utils/digest/page/why-not-reusable';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

const ours = makeSummary();
const imported = { ...ours, imported: { format: 'report-b', file: 'a.md', at: 1 } };
const old = { ...ours, receipt: { ...ours.receipt, version: 1 } };
const saved = (summary: Summary, rest: Partial<SavedPaper> = {}): SavedPaper => ({
  schema: 5,
  summaries: [summary],
  exchanges: [],
  own: {},
  ...rest,
});
const making = { model: 'demo', asked: [] };
const withTemplate = { ...making, asked: [{ template: 't', templateName: 'T', key: 'k', heading: 'h', instruction: 'i' }] };

it.each([
  ['what the same model wrote in the same way counts', saved(ours), making, undefined],
  ['an imported one was made by nobody knows whom', saved(imported), making, 'imported'],
  ['another model wrote it', saved(ours), { ...making, model: 'other' }, 'model'],
  ['the paper has a newer version', saved(old, { newest: { version: 2, seenAt: 1 } }), making, 'version'],
  ['a template has been switched on since', saved(ours), withTemplate, 'template'],
])('%s', (_, paper, made, problem) => expect(whyNotReusable(paper, made)).toBe(problem));

it('counts whatever there is, where the person wants that', () => {
  expect(whyNotReusable(saved(imported), making, true)).toBeUndefined();
});

it('takes samples from what the model itself has written and its service has counted', () => {
  const { tokensIn: _, ...uncounted } = ours.made;
  const papers = [
    saved(ours),
    saved(imported),
    saved({ ...ours, made: { ...ours.made, model: 'other' } }),
    saved({ ...ours, made: uncounted }),
  ];
  expect(samplesOf(papers, 'demo')).toEqual([{ tokensIn: 1234, tokensOut: 567, milliseconds: 12_000 }]);
});
