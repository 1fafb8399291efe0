import { type FaultRow, row, WAITS } from '@/tests/faults/fault-row';
import { begins, healthy, refuses, streams, wholeAnswer } from '@/tests/faults/scripts';
import { answerOf, delta, done, ends, event, type Piece, raw, say } from '@/tests/faults/wire';

/** Every packet of so many bytes, whatever stands there. */
function packetsOf(size: number) {
  return (wire: Buffer) =>
    Array.from({ length: Math.ceil(wire.length / size) }, (_, index) => wire.subarray(index * size, (index + 1) * size));
}

/** Each packet ends inside a Han character. */
function insideCharacters(wire: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let start = 0;
  wire.forEach((byte, index) => {
    if (byte < 0xe0 || index - start < 20) return;
    packets.push(wire.subarray(start, index + 2));
    start = index + 2;
  });
  return [...packets, wire.subarray(start)];
}

function rewritten(name: string, change: (wire: string) => string): FaultRow {
  return row(
    name,
    streams((reply) => wholeAnswer(reply).map((piece) => ({ ...piece, wire: change(piece.wire) }))),
    'summary',
    [10],
  );
}

/** The answer with something between its events. */
function between(name: string, what: Piece): FaultRow {
  return row(
    name,
    streams((reply) => wholeAnswer(reply).flatMap((piece) => [what, piece])),
    'summary',
    [10],
  );
}

const words = ({ headings, turn }: { headings: readonly string[]; turn: number }) => say(answerOf(headings, turn));

/** Every way in which services write and cut the same stream. */
export const streamRows: readonly FaultRow[] = [
  row(
    'one byte at a time',
    streams(({ headings, turn }) => [...say(answerOf(headings, turn), 60), ends('stop'), done], { packets: packetsOf(1) }),
    'summary',
    [10],
  ),
  row('packets of seven bytes', streams(wholeAnswer, { packets: packetsOf(7) }), 'summary', [10]),
  row('every packet ends inside a character', streams(wholeAnswer, { packets: insideCharacters }), 'summary', [10]),
  row('all in one packet', streams(wholeAnswer, { packets: (wire) => [wire] }), 'summary', [10]),
  rewritten('CRLF line ends', (wire) => wire.replaceAll('\n', '\r\n')),
  rewritten('CR line ends', (wire) => wire.replaceAll('\n', '\r')),
  rewritten('`data:` without a blank', (wire) => wire.replace(/^data: /, 'data:')),
  rewritten('events with id, event and retry', (wire) => `id: 7\nevent: message\nretry: 3000\n${wire}`),
  rewritten('characters as \\u escapes', (wire) =>
    wire.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  row(
    'CRLF, one byte at a time',
    streams(
      ({ headings, turn }) =>
        [...say(answerOf(headings, turn), 60), ends('stop'), done].map((piece) => ({
          ...piece,
          wire: piece.wire.replaceAll('\n', '\r\n'),
        })),
      { packets: packetsOf(1) },
    ),
    'summary',
    [10],
  ),
  row(
    'a byte order mark first',
    streams((reply) => wholeAnswer(reply).map((piece, index) => (index > 0 ? piece : { ...piece, wire: `\uFEFF${piece.wire}` }))),
    'summary',
    [10],
  ),
  row(
    'an emoji cut in two between events, and line ends of Unicode',
    streams(({ headings, turn }) => [
      ...say(answerOf(headings, turn)),
      ...['\n\n## 附注\n\n', '\ud83d', '\ude00', '一\u2028二\u0085三'].map((content) => delta({ content })),
      ends('stop'),
      done,
    ]),
    'summary',
    [10],
  ),
  between('comments between the events', raw(': OPENROUTER PROCESSING\n\n')),
  between('pings without choices', event({ id: 'ping' })),
  between('choices: null', event({ choices: null })),
  between('a choice without delta', event({ choices: [{ index: 0, delta: null }] })),
  between('empty and null thinking', delta({ reasoning_content: '', reasoning: null, content: null })),
  row(
    'no [DONE]',
    streams((reply) => [...words(reply), ends('stop')]),
    'summary',
    [10],
  ),
  row(
    'no blank line behind the last event',
    [streams((reply) => [...words(reply), raw(ends('stop').wire.trimEnd())]), healthy],
    'summary',
    [10, 1],
    { waits: [500] },
  ),
  row('[DONE] but no finish_reason', [streams((reply) => [...words(reply), done]), healthy], 'summary', [10, 1], { waits: [500] }),
  row('closed in order inside an event', [begins(4, raw('data: {"choices":[{"del')), healthy], 'summary', [10, 6], { waits: [500] }),
  row('closed in order after three sections', [begins(3), healthy], 'summary', [10, 7], { waits: [500] }),
  row(
    'finish_reason with the last words',
    streams((reply) => [...words(reply), delta({ content: '' }, 'stop'), done]),
    'summary',
    [10],
  ),
  row(
    'finish_reason in every event from the last section on',
    streams(({ headings, turn }) =>
      say(answerOf(headings, turn), 40).map((piece, index, all) =>
        index < all.length - 3 ? piece : { ...delta({ content: piece.text }, 'stop') },
      ),
    ),
    'summary',
    [10],
  ),
  row(
    'the whole answer in one event',
    streams(({ headings, turn }) => [...say(answerOf(headings, turn), 100_000), ends('stop'), done]),
    'summary',
    [10],
  ),
  row(
    'not streamed at all',
    (reply) => {
      const content = answerOf(reply.headings, reply.turn);
      reply.sent = content;
      return refuses(200, {
        model: 'm',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 7, completion_tokens: 8 },
      })(reply);
    },
    'summary',
    [10],
    { made: { tokensIn: 7, tokensOut: 8 } },
  ),
  row(
    'nothing at all, for ever',
    streams(() => []),
    'connection-cut',
    [10, 10, 10, 10],
    { waits: WAITS.cut },
  ),
  row(
    'an error as a list inside the stream',
    [begins(2, raw('data: [{"error":{"code":503,"message":"overloaded"}}]\n\n')), healthy],
    'summary',
    [10, 8],
    { waits: [1_000] },
  ),
  row('an error as a word inside the stream', [begins(2, event({ error: 'oops' })), healthy], 'summary', [10, 8], { waits: [1_000] }),
  row(
    '`event: error` inside the stream',
    [begins(2, raw('event: error\ndata: {"error":{"type":"overloaded_error","message":"Overloaded"}}\n\n')), healthy],
    'summary',
    [10, 8],
    { waits: [1_000] },
  ),
  row(
    'a rate limit inside the stream',
    [begins(2, event({ error: { code: 429, message: 'Rate limited, retry in 3s' } })), healthy],
    'summary',
    [10, 8],
    { waits: [3_000] },
  ),
  row('an empty account inside the stream', begins(2, event({ error: { code: 402, message: 'Add credits' } })), 'no-balance', [10]),
  row('a safety error inside the stream', begins(2, event({ error: { code: '1301', message: '敏感内容' } })), 'content-blocked', [10]),
  row('a web page inside the stream', [begins(2, raw('<html><body>504 Gateway Time-out</body></html>\n')), healthy], 'summary', [10, 8], {
    waits: [500],
  }),
];
