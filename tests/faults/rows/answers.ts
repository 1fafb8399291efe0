import { type FaultRow, row } from '@/tests/faults/fault-row';
import type { Reply } from '@/tests/faults/fault-service';
import { begins, healthy, streams, writes } from '@/tests/faults/scripts';
import { answerOf, delta, done, ends, say } from '@/tests/faults/wire';

const asWanted = ({ headings, turn }: Reply) => answerOf(headings, turn);
const some = (from: number, to?: number) => writes(({ headings, turn }) => answerOf(headings.slice(from, to), turn));

const ENGLISH = [
  'One-sentence contribution',
  'Paper summary',
  'Application field',
  'Research question',
  'Key methodology',
  'Main innovations',
  'Key results',
  'Usage guide',
  'Implications for AI practitioners',
  'Limitations',
]
  .map((heading) => `## ${heading}\n\nCaches are kept close to the processor [P1], which makes reading fast.`)
  .join('\n\n');

const HAN = '甲乙丙丁戊己庚辛壬癸';
const inHan = (number: number) => [...String(number)].map((digit) => HAN[Number(digit)]).join('');

/** Different words without end, as a model writes that has lost its way. */
function rambling(characters: number): string {
  let text = '';
  for (let index = 0; text.length < characters; index++) text += `${inHan(index)}号缓存在${inHan((index * 7919) % 9973)}号处理器旁边。\n`;
  return text;
}

/** A model that has lost its way behind so many sections. */
function behind(sections: number, text: string) {
  return streams(({ headings, turn }) => [
    ...say(`${answerOf(headings.slice(0, sections), turn)}${sections === 0 ? '' : '\n\n'}## ${headings[sections]}\n\n`),
    ...say(text, 400),
    ends('stop'),
    done,
  ]);
}

const forever = '我们提出了一种新的缓存。'.repeat(4_000);

/** What models write instead of what they are asked for. */
export const answerRows: readonly FaultRow[] = [
  row(
    'in English',
    writes(() => ENGLISH),
    'summary',
    [10],
    { words: 'other' },
  ),
  row(
    'in a fence',
    writes((reply) => `\`\`\`markdown\n${asWanted(reply)}\n\`\`\``),
    'summary',
    [10],
  ),
  row(
    'in a bare fence, with a greeting',
    writes((reply) => `好的，总结如下：\n\n\`\`\`\n${asWanted(reply)}\n\`\`\``),
    'summary',
    [10],
  ),
  row(
    'with a greeting and a farewell',
    writes((reply) => `好的，总结如下：\n\n${asWanted(reply)}\n\n## 附注\n\n希望有帮助。`),
    'summary',
    [10],
  ),
  row(
    'in reverse order',
    writes(({ headings, turn }) => answerOf([...headings].reverse(), turn)),
    'summary',
    [10],
  ),
  row(
    'every section twice',
    writes((reply) => `${asWanted(reply)}\n\n${asWanted(reply)}`),
    'summary',
    [10],
  ),
  row(
    'with numbered headings',
    writes((reply) => asWanted(reply).replace(/^## /gm, () => '### 1. ')),
    'summary',
    [10],
  ),
  row(
    'with bold headings',
    writes((reply) => asWanted(reply).replace(/^## (.+)$/gm, '**$1**')),
    'summary',
    [10],
  ),
  row('two sections are missing, then brought', [some(0, 8), healthy], 'summary', [10, 2]),
  row('two sections are missing, the second time too', [some(0, 8), some(1)], 'summary', [10, 2], { fields: 9 }),
  row('two are missing, and the second call is refused', [some(0, 8), begins(0, delta({}, 'content_filter'))], 'summary', [10, 2], {
    fields: 8,
  }),
  row('two are missing, and then no section at all', [some(0, 8), writes(() => '没有别的内容了。')], 'summary', [10, 2], { fields: 8 }),
  row('cut, and then no section at all', [begins(8, ends('length')), writes(() => '没有别的内容了。')], 'summary', [10, 2], { fields: 8 }),
  row(
    'cut, and then everything once more',
    [begins(6, ends('length')), writes(({ turn, headings }) => answerOf(['一句话核心贡献', ...headings], turn))],
    'summary',
    [10, 4],
  ),
  row(
    'a refusal in words',
    writes(() => 'Sorry, I cannot help with that.'),
    'nonsense-answer',
    [10],
  ),
  row(
    'an empty answer, for ever',
    streams(() => [ends('stop'), done]),
    'empty-answer',
    [10, 10],
    { waits: [500] },
  ),
  row('an empty answer, then a whole one', [streams(() => [ends('stop'), done]), healthy], 'summary', [10, 10], { waits: [500] }),
  row('blanks alone, then a whole one', [writes(() => ' \n \n'), healthy], 'summary', [10, 10], { waits: [500] }),
  row(
    'thinking alone, then a whole answer',
    [streams(() => [delta({ reasoning_content: 'hm' }), ends('stop'), done]), healthy],
    'summary',
    [10, 10],
    { waits: [500] },
  ),
  row(
    'thinking up to the limit of the answer',
    streams(() => [delta({ reasoning_content: 'hm' }), ends('length'), done]),
    'answer-cut',
    [10],
  ),
  row('the same words without end, in the first section', behind(0, forever), 'endless-answer', [10], { hangsUp: true }),
  row('the same words without end, behind five sections', [behind(5, forever), healthy], 'summary', [10, 5], { hangsUp: true }),
  row('the same words without end, every time', behind(3, forever), 'endless-answer', [10, 7, 4], { hangsUp: true }),
  row('1 MB of other words, in the first section', behind(0, rambling(1_000_000)), 'endless-answer', [10], { hangsUp: true }),
  row('1 MB of other words, behind nine sections', [behind(9, rambling(1_000_000)), healthy], 'summary', [10, 1], { hangsUp: true }),
  row(
    '1 MB in one event, behind nine sections',
    [
      streams(({ headings, turn }) => [
        ...say(`${answerOf(headings.slice(0, 9), turn)}\n\n## ${headings[9]}\n\n${rambling(1_000_000)}`, 2_000_000),
        ends('stop'),
        done,
      ]),
      healthy,
    ],
    'summary',
    [10, 1],
  ),
  row('a hundred thousand characters in one section', behind(9, rambling(100_000)), 'summary', [10], { words: 'other' }),
  row('the person stops in the middle', healthy, 'stopped', [10], { stop: 'writing', hangsUp: true }),
];
