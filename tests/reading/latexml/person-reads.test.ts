// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lines, readShape } from './read-shape';

describe('as a person reads it', () => {
  it('an algorithm keeps its steps, whatever wide spaces set them in', async () => {
    expect(lines(await readShape('algorithm-steps'))).toEqual([
      'L1 Algorithm 1 Count\n\n```\n1: for $b$\n2:   if ripe\n3:     $n$ grows\n4: end for\n```',
      'L2 Algorithm 2 Shake\n\n```\nwhile full\n  shake;\nend\n```',
    ]);
  });

  it('a list goes on after an equation without becoming code', async () => {
    expect(lines(await readShape('torn-list'))).toEqual([
      'P1 1. Jars:\n   - (a) red, where',
      'E1 $$a=b$$',
      'P2 and so on;',
      'P3 - (b) white.',
      'P4 Back.',
      'L1 ```\nx = 1\n```',
      'P5 2. Lids.',
      'P6 - **Bean** A seed.',
    ]);
  });

  it('a sentence is closed up where a tool has torn it, its raised words stand apart, a lone mark is not shown', async () => {
    expect(lines(await readShape('re-indented'))).toEqual([
      'P1 We count beans, jars (Bohne) (or tins) and $N$-fold lids ^{a,b} of the 1 st kind, n_{max}[^1].',
      'N1 At most.',
      'N2 Only a note.',
    ]);
  });

  it('a life beside a portrait is no table, and instruments are named', async () => {
    expect(lines(await readShape('biography'))).toEqual(['P1 Ada Bohne grew up in a jar.', 'N1 facilities: Old Jar']);
  });

  it('a caption in a box of its own belongs to the table beside it, a panel to its own', async () => {
    const paper = await readShape('loose-captions');
    expect(lines(paper)).toEqual([
      'T1 Table 1: Red.\n\n| jar | 1 |\n|---|---|',
      'P1 Words.',
      'T2 Table 2: White.\n\n| jar | 2 |\n|---|---|',
      'P2 More.',
      'T3 Table 3: Both.\n\n(a) Open.\n\n| jar | 3 |\n|---|---|\n\n(b) Shut.\n\n| jar | 4 |\n|---|---|',
      'T4 Table 4: Beside.\n\n| jar | 5 |\n|---|---|',
    ]);
    expect(paper.passages.map(({ label }) => label)).toEqual(['Table 1', undefined, 'Table 2', undefined, 'Table 3', 'Table 4']);
    expect(paper.receipt.doubts).toEqual([]);
  });

  it('a reason stands beside its row, and a star is a number', async () => {
    const paper = await readShape('equation-words');
    expect(lines(paper)).toEqual(['E1 $a =b$ by (2)\n$$c$$ ($*$)\n$0$ else']);
    expect(paper.passages[0]?.label).toBe('($*$)');
  });
});
