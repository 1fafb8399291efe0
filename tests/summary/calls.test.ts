import { describe, expect, it } from 'vitest';
import { completeAnswers, isWritten, latestField, shownOf, solidOf } from '@/utils/summary/calls';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { textOf } from '@/utils/summary/job-text';
import { readAnswer } from '@/utils/summary/read-answer';
import type { Call } from '@/utils/summary/summary';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { answerWith, cutCall } from './summary-world';

const asked = askedSections([{ id: 'mine', name: '我的', sections: [{ key: 'steps', heading: '怎样复现', instruction: '三步。' }] }]);
const complete = (text: string): Call => cutCall(text, { end: 'complete' });

/** Paragraphs whose words all differ, so that one that is lost is seen. */
let word = 100;
const said = (count = 4) => `${Array.from({ length: count }, () => `词${word++}`).join('，')}。`;
const headings = FIELD_KEYS.map((key) => FIELDS[key].heading);

/** Full answers in the layouts that models choose. */
const answers: [string, string][] = [
  ['headings', [...headings, '怎样复现', '附注'].map((heading) => `## ${heading}\n\n${said()} [P1]\n\n- ${said(2)}`).join('\n\n')],
  ['a preamble and bold headings', `好的，${said(2)}\n\n${headings.map((heading) => `**${heading}**\n\n${said(3)}`).join('\n\n')}`],
  [
    'numbered headings',
    headings.map((heading, index) => `## ${index + 1}. ${heading}\n\n${said(2)}\n\n| a | ${said(1)} |\n| - | - |`).join('\n\n'),
  ],
  [
    'code',
    headings.map((heading) => `## ${heading}\n\n\`\`\`sh\n# ${said(1)}\n## 论文摘要\n${said(1)}\n\`\`\`\n\n${said(2)}`).join('\n\n'),
  ],
  ['labels inside a paragraph', headings.map((heading) => `${heading}：${said(2)}`).join('\n')],
  ['a fence around it', `\`\`\`markdown\n${headings.map((heading) => `## ${heading}\n\n${said(2)}`).join('\n\n')}\n\`\`\``],
];

describe.each(answers)('an answer with %s, cut anywhere', (_, whole) => {
  const full = readAnswer(whole, asked);
  const cuts = Array.from({ length: whole.length + 1 }, (_, end) => cutCall(whole.slice(0, end)));

  it('is solid only where a section is the whole section, word for word', () => {
    for (const call of cuts) {
      const { card, custom, extra } = solidOf([call], asked);
      expect(full.card).toMatchObject(card);
      for (const section of custom) expect(full.custom).toContainEqual(section);
      for (const section of extra) expect(full.extra).toContainEqual(section);
    }
  });

  it('is solid in ever more sections, at last in all but one', () => {
    const counts = cuts.map((call) => solidOf([call], asked)).map(({ card, custom }) => Object.keys(card).length + custom.length);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    expect(counts.at(-1)).toBeGreaterThanOrEqual(FIELD_KEYS.length - 1);
    expect(solidOf([complete(whole)], asked)).toEqual(full);
  });

  it('is shown without a word lost', () => {
    for (const call of cuts) {
      const { card, custom, extra, preamble } = shownOf([call], asked);
      const texts = [
        preamble,
        ...Object.values(card),
        ...custom.map(({ text }) => text),
        ...extra.map(({ heading, text }) => heading + text),
      ];
      const shown = texts.join('\n');
      // Where there is no section at all the text is shown as it came.
      const lost =
        Object.keys(card).length + custom.length === 0 ? [] : (call.text.match(/词\d{3}/g) ?? []).filter((one) => !shown.includes(one));
      expect(lost).toEqual([]);
    }
  });
});

it('takes the first version of a section that is whole', () => {
  const calls = [
    cutCall('## 一句话核心贡献\n\n第一。\n\n## 论文摘要\n\n半'),
    cutCall('## 论文摘要\n\n摘要。\n\n## 一句话核心贡献\n\n第二。\n\n## 应用领域\n\n检'),
    complete('## 论文摘要\n\n另一个。\n\n## 应用领域\n\n检索。'),
  ];
  expect(solidOf(calls.slice(0, 1), []).card).toEqual({ oneLine: '第一。' });
  expect(shownOf(calls.slice(0, 1)).card).toEqual({ oneLine: '第一。', abstract: '半' });
  expect(solidOf(calls.slice(0, 2), []).card).toEqual({ oneLine: '第一。', abstract: '摘要。' });
  expect(shownOf(calls.slice(0, 2)).card).toEqual({ oneLine: '第一。', abstract: '摘要。', field: '检' });
  expect(solidOf(calls, []).card).toEqual({ oneLine: '第一。', abstract: '摘要。', field: '检索。' });
});

it('takes nothing of a call that wrote beside the point alone', () => {
  expect(solidOf([complete('## 我的看法\n\n很好。'), complete(answerWith(['oneLine']))], [])).toEqual({
    card: { oneLine: 'oneLine 的内容。' },
    custom: [],
    extra: [],
  });
});

it('holds every word that has arrived, in order', () => {
  expect(textOf({ calls: [cutCall('一'), cutCall(' \n'), cutCall('二'), complete('三')] })).toBe('一\n\n二\n\n三');
});

const nine = answerWith(FIELD_KEYS.slice(0, 9));

it.each<[string, Call[], boolean]>([
  ['nothing', [], false],
  ['all of it in one answer', [complete(answerWith(FIELD_KEYS))], true],
  ['all of it but for the end of the last section', [cutCall(answerWith(FIELD_KEYS))], false],
  ['all of it in a cut call and a complete one', [cutCall(nine), complete(answerWith(['implication', 'limits']))], true],
  ['an answer that lacks something', [complete(nine)], false],
  ['two answers that both lack something', [complete(nine), complete(answerWith(['oneLine']))], true],
  ['an answer that lacks something and one that adds nothing', [complete(nine), complete('好的。')], true],
  ['an answer of nothing and one that lacks something', [complete('好的。'), complete(nine)], false],
  ['two answers of nothing', [complete('好的。'), complete('好的。')], false],
])('of %s says whether there is nothing left to ask', (_, calls, isDone) => {
  expect(isWritten(calls, { fields: FIELD_KEYS, asked: [] })).toBe(isDone);
});

it.each<[Call[], number]>([
  [[], 0],
  [[cutCall(nine)], 0],
  [[complete('好的。'), complete(nine)], 1],
  [[cutCall(nine), complete('好的。')], 1],
  [[complete(nine), complete('好的。')], 2],
])('counts complete answers %#', (calls, count) => {
  expect(completeAnswers(calls, [])).toBe(count);
});

it.each([
  ['', undefined],
  ['## 应用领域\n\n检索', 'field'],
  ['## 应用领域\n\n检索\n\n## 一句话核心贡献\n\n快', 'oneLine'],
])('knows which section of %j is being written', (text, field) => {
  expect(latestField(text === '' ? undefined : cutCall(text))).toBe(field);
});
