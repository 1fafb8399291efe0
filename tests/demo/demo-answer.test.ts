// @vitest-environment node
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPaperFile } from '@/scripts/commands/read-paper-file';
import { demoAnswer } from '@/scripts/demo/demo-answer';
import { readPaperPrompt } from '@/scripts/demo/paper-prompt';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { backingOf } from '@/utils/summary/backing';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { fitPaper } from '@/utils/summary/fit-paper';
import { questionMessages } from '@/utils/summary/prompt/question-messages';
import { readAnswer } from '@/utils/summary/read-answer';
import { sectionsOf } from '@/utils/summary/summary-sections';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';

const asked = askedSections(SHIPPED_TEMPLATES);
const isDoubted = ({ verdict }: CheckedNumber) => verdict === 'weak' || verdict === 'not-found';

/** The demonstration shows the product at its best only while its model can read what the product really sends. */
describe.each(['2602.99901v1.html', '2602.99902v1.pdf'])('asked about %s as the extension asks', (file) => {
  let document: PaperDocument;
  let answer: string;

  beforeAll(async () => {
    document = await readPaperFile(path.join('scripts/demo/site', file));
    answer = demoAnswer(readPaperPrompt(fitPaper(document, undefined, asked).messages));
  });

  it('fills the whole card and every section of the templates, with numbers and citations that check out', () => {
    const written = readAnswer(answer, asked);
    expect(Object.keys(written.card)).toEqual(FIELD_KEYS);
    expect(written.custom.map(({ heading }) => heading)).toEqual(asked.map(({ heading }) => heading));
    const { backing } = backingOf(sectionsOf(written), document);
    expect(backing.droppedCitations).toBe(0);
    expect(backing.numbers?.filter(isDoubted)).toEqual([]);
    expect(backing.numbers?.filter(({ verdict }) => verdict === 'exact').length).toBeGreaterThan(40);
  });

  it('cites behind each sentence and each row, and parts a caption from its table by a blank line', () => {
    const { results = '', limits = '' } = readAnswer(answer, asked).card;
    const rows = results.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows.slice(2)) expect(findCitations(row)).toHaveLength(1);
    expect(results).toMatch(/^Table \d.* \[T\d\]\n\n\|/m);
    for (const line of limits.split('\n').filter((each) => !each.includes('论文未说明'))) expect(line).toMatch(/ \[P\d+\]$/);
  });

  it('answers a question in Chinese with sentences that speak of it', () => {
    const card = readAnswer(answer, []).card;
    const messages = questionMessages(document, { card, exchanges: [], question: '实验用了什么硬件，内存多大？' });
    const reply = demoAnswer(readPaperPrompt(messages));
    expect(reply).toMatch(/laptop.*16 GB|16 GB.*laptop|single GPU with 16 GB/);
    const { backing } = backingOf([{ id: 'answer', text: reply }], document);
    expect(Object.keys(backing.passages).length).toBeGreaterThan(0);
    expect(backing.numbers?.filter(isDoubted)).toEqual([]);
  });
});

it('computes once, from two values of a table, and says so', async () => {
  const document = await readPaperFile('scripts/demo/site/2602.99901v1.html');
  const { card } = readAnswer(demoAnswer(readPaperPrompt(fitPaper(document, undefined, []).messages)), []);
  const { backing } = backingOf(sectionsOf({ card, custom: [], extra: [] }), document);
  expect(backing.numbers?.filter(({ verdict }) => verdict === 'derived').map(({ text }) => text)).toEqual(['14.2']);
});

it('says what Hugging Face knows, without its counts', async () => {
  const document = await readPaperFile('scripts/demo/site/2602.99901v1.html');
  const artefacts = {
    code: 'https://github.com/a/b',
    stars: 128,
    models: [{ id: 'a/m', licence: 'mit' }],
    datasets: [],
    spaces: [],
    totals: { models: 1, datasets: 0, spaces: 0 },
  };
  const answer = demoAnswer(readPaperPrompt(fitPaper({ ...document, artefacts }, undefined, []).messages));
  expect(readAnswer(answer, []).card.guide).toContain(
    '**代码与模型**：据 Hugging Face，代码：https://github.com/a/b；模型：https://huggingface.co/a/m（许可证：mit）。',
  );
});
