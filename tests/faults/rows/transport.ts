import { vi } from 'vitest';
import { type FaultRow, inVain, row, WAITS } from '@/tests/faults/fault-row';
import type { Script } from '@/tests/faults/fault-service';
import { begins, healthy, refuses, streams, wholeAnswer } from '@/tests/faults/scripts';
import { answerOf, delta, done, ends, say } from '@/tests/faults/wire';

const minute = 60_000;
const scripted = { clock: 'scripted' } as const;
const PAGE = '<!DOCTYPE html><html><head><title>502 Bad gateway</title></head><body>The model api key is invalid</body></html>';

/** A stream of so many minutes, a piece every ten seconds. */
function lasting(minutes: number) {
  return streams(({ headings, turn }) => {
    const characters = answerOf(headings, turn);
    const pieces = say(characters, Math.ceil([...characters].length / (minutes * 6)));
    return [...pieces.map((piece) => ({ ...piece, after: 10_000 })), { ...ends('stop'), after: 10_000 }, done];
  });
}

/** Never answers. */
const silent: Script = () => {
  vi.advanceTimersByTime(15 * minute);
};

/** Slowness, silence, and gateways between us and the service. */
export const transportRows: readonly FaultRow[] = [
  row('headers after 70 s', streams(wholeAnswer, { headersAfter: 70_000 }), 'summary', [10], scripted),
  row('headers after 14 minutes', streams(wholeAnswer, { headersAfter: 14 * minute }), 'summary', [10], scripted),
  row('no headers for 15 minutes, then fine', [silent, healthy], 'summary', [10, 10], {
    ...scripted,
    waits: [500],
  }),
  row('no headers for 15 minutes, for ever', silent, 'connection-cut', inVain(4), { ...scripted, waits: WAITS.cut }),
  row('six minutes of stream', lasting(6), 'summary', [10], scripted),
  row('twenty minutes of stream', lasting(20), 'summary', [10], scripted),
  row(
    'six minutes of thinking',
    streams((reply) => [
      ...Array.from({ length: 36 }, () => ({ ...delta({ reasoning_content: '想' }), after: 10_000 })),
      ...wholeAnswer(reply),
    ]),
    'summary',
    [10],
    scripted,
  ),
  row(
    'falls silent after three sections',
    [begins(3, { wire: ': nothing\n\n', text: '', after: 15 * minute }), healthy],
    'summary',
    [10, 7],
    {
      ...scripted,
      waits: [500],
    },
  ),
  row(
    'complete, but the connection stays open',
    streams(
      ({ headings, turn }) => [...say(answerOf(headings, turn)), ends('stop'), { wire: ': still here\n\n', text: '', after: minute }],
      { staysOpen: true },
    ),
    'summary',
    [10],
    scripted,
  ),
  row('502 with a gateway’s page, then fine', [refuses(502, PAGE), healthy], 'summary', [10, 10], { waits: [1_000] }),
  row('502 with a gateway’s page, for ever', refuses(502, PAGE), 'service-busy', inVain(5), { waits: WAITS.busy }),
  ...[408, 500, 504, 520, 524, 529].map((status) =>
    row(`${status} without a body, then fine`, [refuses(status, ''), healthy], 'summary', [10, 10], { waits: [1_000] }),
  ),
  row('200 with a web page', refuses(200, '<!doctype html><title>New API</title><p>Sign in</p>'), 'bad-request', [10]),
  row('200 with an error as JSON', refuses(200, { error: { code: '1113', message: '欠费' } }), 'no-balance', [10]),
  row('200 with cut JSON, then fine', [refuses(200, '{"error":'), healthy], 'summary', [10, 10], { waits: [500] }),
  row('no HTTP at all, then fine', [({ response }) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'), healthy], 'summary', [10, 10], {
    waits: [1_000],
  }),
  row(
    'a content length longer than what comes',
    streams(wholeAnswer, { headers: { 'content-length': '999999' }, resetAt: () => Number.POSITIVE_INFINITY }),
    'summary',
    [10],
  ),
  row('302 to another host', refuses(302, '', { location: 'https://elsewhere.example/v1' }), 'moved-address', [10]),
  row('404 of a wrong path', refuses(404, { detail: 'Not Found' }), 'bad-request', [10]),
  row('405 of a server that only knows GET', refuses(405, { detail: 'Method Not Allowed' }), 'bad-request', [10]),
  row('413 of a proxy', refuses(413, '<html><head><title>413 Request Entity Too Large</title></head></html>'), 'too-long', [10]),
  row('451', refuses(451, ''), 'region-refused', [10]),
  row(
    'no content type on a healthy stream',
    streams(wholeAnswer, { headers: { 'content-type': 'application/octet-stream' } }),
    'summary',
    [10],
  ),
  row('a healthy stream said to be JSON', streams(wholeAnswer, { headers: { 'content-type': 'application/json' } }), 'summary', [10]),
];
