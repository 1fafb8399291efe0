import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import type { Reply, Script } from '@/tests/faults/fault-service';
import { healthy, streams } from '@/tests/faults/scripts';
import { answerOf, done, ends, type Piece, say, usage } from '@/tests/faults/wire';

/** So that the socket can be reset at any character. */
const byCharacter = ({ headings, turn, prompt }: Reply) => [...say(answerOf(headings, turn), 1), ends('stop'), usage(prompt.length), done];

type Point = (pieces: readonly Piece[]) => number;

const sizeOf = (pieces: readonly Piece[]) => Buffer.byteLength(pieces.map(({ wire }) => wire).join(''));

/** So many bytes behind the event with which the answer's text reaches these words. */
function past(words: string, more = 0): Point {
  return (pieces) => {
    let text = '';
    const index = pieces.findIndex((piece) => {
      text += piece.text;
      return text.includes(words);
    });
    return sizeOf(pieces.slice(0, index + 1)) + more;
  };
}

/** So many bytes from the end. */
function beforeEnd(bytes: number): Point {
  return (pieces) => sizeOf(pieces) - bytes;
}

/** An answer of one section arrives whole. */
const inSecondSection: Point = (pieces) => {
  let text = '';
  const index = pieces.findIndex((piece) => {
    text += piece.text;
    return text.split('次写的').length > 2;
  });
  return sizeOf(index < 0 ? pieces : pieces.slice(0, index + 1));
};

/** Behind the first byte of the first Han character. */
const insideCharacter: Point = (pieces) => {
  const wire = Buffer.from(pieces.map((piece) => piece.wire).join(''));
  return wire.findIndex((byte) => byte >= 0x80) + 1;
};

const beforeHeaders: Script = ({ response }) => {
  response.socket?.resetAndDestroy();
};

/** Where the socket is reset, how many sections are still missing, and how long the client waits. */
const points: readonly [where: string, point: Point, missing: number][] = [
  ['behind the headers', () => 0, 10],
  ['inside `data:`', () => 3, 10],
  ['inside the first event', () => 40, 10],
  ['inside a character', insideCharacter, 10],
  ['between the two line ends of an event', past('## 一', -1), 10],
  ['inside the first heading', past('## 一句'), 10],
  ['inside the first section', past('第 1 次写的oneLine'), 10],
  ['at the end of the first section', past('单线程。'), 10],
  ['inside the second heading', past('## 论文'), 9],
  ['behind the second heading', past('## 论文摘要\n'), 9],
  ['inside the second section', past('第 1 次写的abstract'), 9],
  [
    'at the end of the third section',
    past('次写的field：缓存放在离处理器近的地方[P1]，读取因此快了。\n- **条件**：笔记本电脑，单线程。'),
    8,
  ],
  ['behind the fourth heading', past('## 研究问题与目标\n'), 7],
  ['inside the bold of the fifth section', past('次写的method：缓存放在离处理器近的地方[P1]，读取因此快了。\n- **条'), 6],
  ['inside a citation of the sixth section', past('次写的innovations：缓存放在离处理器近的地方[P'), 5],
  ['inside an event of the seventh section', past('次写的results', 30), 4],
  ['inside the ninth heading', past('## 对AI从'), 2],
  ['inside the ninth section', past('第 1 次写的implication'), 2],
  ['inside the last section', past('第 1 次写的limits'), 1],
  ['behind the last word', past('次写的limits：缓存放在离处理器近的地方[P1]，读取因此快了。\n- **条件**：笔记本电脑，单线程。'), 1],
];

/** The answer is complete: nothing is asked again, whatever the connection does. */
const complete: readonly [where: string, point: Point][] = [
  ['behind the finish_reason', (pieces) => sizeOf(pieces.slice(0, -2))],
  ['inside the usage', (pieces) => sizeOf(pieces.slice(0, -2)) + 20],
  ['before [DONE]', (pieces) => sizeOf(pieces.slice(0, -1))],
  ['inside [DONE]', beforeEnd(5)],
];

/** A reset socket: what had arrived is kept, and only what is missing is asked for again. */
export const resetRows: readonly FaultRow[] = [
  row('reset before the headers', [beforeHeaders, healthy], 'summary', [10, 10], { waits: [1_000] }),
  row('reset before the headers, for ever', beforeHeaders, 'unreachable', inVain(3), { waits: WAITS.unreachable }),
  ...points.map(([where, resetAt, missing]) =>
    row(`reset ${where}`, [streams(byCharacter, { resetAt }), healthy], 'summary', [10, missing], { waits: [500] }),
  ),
  ...complete.map(([where, resetAt]) => row(`reset ${where}`, streams(byCharacter, { resetAt }), 'summary', [10])),
  row('reset inside the first section, for ever', streams(byCharacter, { resetAt: past('写的oneLine') }), 'connection-cut', inVain(4), {
    waits: WAITS.cut,
  }),
  row(
    'reset inside the second section, again and again',
    streams(byCharacter, { resetAt: inSecondSection }),
    'summary',
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    { waits: Array.from({ length: 9 }, () => 500) },
  ),
];
