import { expect, it } from 'vitest';
import { atLeast, atMost } from '@/scripts/bench/must-hold';
import { choosePeers } from '@/scripts/bench/quality/choose-peers';
import { type Measure, standingOf } from '@/scripts/bench/quality/measure';
import { missedMeasures, qualityTable } from '@/scripts/bench/quality/quality-table';
import { parseScores } from '@/scripts/bench/quality/read-scores';

const OURS = parseScores('set\tfile\tok\tprose\tbib\tcode\njars\tred.html\t1\t1\t0.25\t\njars\tgreen.html\t1\t0.5\t0\t\n');
const PEER = parseScores('set\tfile\tok\tprose\tbib\tcode\njars\tred.html\t1\t0.75\t0.25\t\njars\tgreen.html\t1\t0.25\t1\t\n');
const SCORES = new Map([
  ['ours', OURS],
  ['peer', PEER],
]);

const prose: Measure = { label: 'prose', column: 'prose', worstIs: 'lowest', mean: atLeast('0.75'), worst: atLeast('0.99') };
const references: Measure = { label: 'references', column: 'bib', worstIs: 'highest', worst: atMost('0.000') };
const listings: Measure = { label: 'listings', column: 'code', worstIs: 'lowest', mean: atLeast('1.00') };

it('reads the scorer’s files: an empty cell is nothing, not zero', () => {
  expect(OURS[0]).toEqual({
    file: 'red.html',
    values: { set: undefined, file: undefined, ok: 1, prose: 1, bib: 0.25, code: undefined },
  });
});

it.each([
  [prose, { mean: 0.75, worst: 0.5, worstFile: 'green.html' }],
  [references, { mean: 0.125, worst: 0.25, worstFile: 'red.html' }],
  // Only what goes beyond the other reader on the same file.
  [
    { ...references, beyond: 'peer' },
    { mean: 0, worst: 0, worstFile: 'red.html' },
  ],
  [listings, { mean: undefined, worst: undefined, worstFile: undefined }],
])('%o stands at %o', (measure, standing) => {
  expect(standingOf(measure, SCORES, 'ours')).toEqual(standing);
});

it('marks what does not hold, and says nothing of what the files have none of', () => {
  const measures = [prose, references, listings];
  const lines = qualityTable(measures, SCORES, ['peer']).split('\n');
  expect(lines.map((line) => line.replace(/ {2,}/g, '|').trim())).toEqual([
    '|OURS mean|must|OURS worst|must|peer',
    expect.stringMatching(/^─/),
    'prose|0.750|≥ 0.75 ✓|0.500|≥ 0.99 ✗|0.500',
    'references|0.125|0.250|≤ 0.000 ✗|0.625',
    'listings|–|≥ 1.00 –|–|–',
  ]);
  expect(missedMeasures('HTML', measures, SCORES)).toEqual([
    'HTML: prose, worst 0.500 (green.html), must be at least 0.99',
    'HTML: references, worst 0.250 (red.html), must be at most 0.000',
  ]);
});

it.each([
  ['all', ['mdream', 'nhm']],
  ['none', []],
  ['nhm,pdftotext', ['nhm']],
])('chooses of the others by “%s”', (wish, chosen) => {
  expect(choosePeers(wish, ['mdream', 'nhm'])).toEqual(chosen);
});
