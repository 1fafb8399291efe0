import { expect, it } from 'vitest';
import { answerOf, madeCard, sizeOf } from '@/scripts/bench/panel/made-card';
import { madePaper } from '@/scripts/bench/panel/made-library';
import { readPanelOptions } from '@/scripts/bench/panel/panel-options';
import { shiftsAbove, waitsOf } from '@/scripts/bench/panel/stream-figures';
import { workBetween } from '@/scripts/bench/panel/view-switch';
import { FIELD_KEYS } from '@/utils/summary/card';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { readSavedPaper } from '@/utils/summary/read-stored';

it('makes a card as long as is wished, which reads back as itself', () => {
  const card = madeCard({ bytes: 12_000, hasFormulas: true });
  const answer = answerOf(card);
  expect(sizeOf(answer)).toBeGreaterThan(11_000);
  expect(sizeOf(answer)).toBeLessThan(12_500);
  expect(Object.keys(parseCard(answer).card)).toEqual([...FIELD_KEYS]);
  expect(findCitations(answer).length).toBeGreaterThan(50);
  expect(answer.match(/\$/g)?.length).toBeGreaterThan(5);
});

it('makes a paper that is read as others that are kept, of some 60 kB, with its numbers where they stand', () => {
  const paper = madePaper('2603.00001', { bytes: 12_000, hasFormulas: false });
  const size = sizeOf(JSON.stringify(paper));
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThan(80_000);
  const [summary] = readSavedPaper(paper).summaries;
  const texts: Record<string, string> = summary.card;
  expect(summary.numbers?.length).toBeGreaterThan(50);
  for (const { section, start, end, text } of summary.numbers ?? []) expect(texts[section]?.slice(start, end)).toBe(text);
});

it('waits for the frame that shows a change, and leaves out what changes nothing that is shown', () => {
  const change = { status: 'writing', letters: 1 };
  expect(
    waitsOf(
      [
        { ...change, at: 100, frameAt: 110, paintedAt: 114 },
        { ...change, at: 200 },
      ],
      [{ at: 101, ms: 8, cpuMs: 4 }],
    ),
  ).toEqual([{ wait: 10, painted: 14, cpu: 4 }]);
});

it('counts a shift only while text is written, and of what stands above it', () => {
  const shift = { value: 0.1, moved: [], isAbove: true };
  const changes = [
    { at: 100, status: 'writing', letters: 0 },
    { at: 200, status: 'writing', letters: 10 },
    { at: 400, status: 'writing', letters: 20 },
  ];
  const shifts = [
    { ...shift, at: 150, status: 'writing' },
    { ...shift, at: 300, status: 'writing' },
    { ...shift, at: 300, status: 'writing', isAbove: false },
    { ...shift, at: 300, status: 'thinking' },
    { ...shift, at: 500, status: 'none' },
  ];
  expect(shiftsAbove({ changes, shifts })).toEqual([{ ...shift, at: 300, status: 'writing' }]);
});

it.each([
  ['a task within', [{ at: 110, ms: 20, cpuMs: 10 }], { busy: 20, cpu: 10 }],
  ['one that runs on behind the end', [{ at: 190, ms: 20, cpuMs: 20 }], { busy: 10, cpu: 10 }],
  [
    'one within another once',
    [
      { at: 110, ms: 20, cpuMs: 20 },
      { at: 115, ms: 5, cpuMs: 5 },
    ],
    { busy: 20, cpu: 20 },
  ],
  ['one before', [{ at: 10, ms: 20, cpuMs: 20 }], { busy: 0, cpu: 0 }],
])('adds up what a thread did between 100 and 200: %s', (_, tasks, work) => {
  expect(workBetween(tasks, 100, 200)).toEqual(work);
});

it('reads its options', () => {
  expect(readPanelOptions(['--libraries', '1,50', '--skip-fonts', '--strict'])).toMatchObject({
    openings: 10,
    libraries: [1, 50],
    skips: new Set(['fonts']),
    isStrict: true,
  });
  expect(readPanelOptions(['--help'])).toBeUndefined();
  expect(() => readPanelOptions(['--no-such'])).toThrow(TypeError);
});
