import { estimateTokenCount } from 'tokenx';
import { describe, expect, it } from 'vitest';
import { countTokens } from '@/utils/reading/count-tokens';

describe('countTokens', () => {
  it.each([
    '',
    'Beans are cheap, says the extraordinarily well-read cook (1999).',
    '$\\sum_{i=1}^{n} x_{ij}$ is 12345678 in Total; see https://beans.example/a_b.',
    'The “extraordinarily” well–read cook’s beans … — jars',
    'Schrödinger counted naïvely.',
    '豆子很便宜。',
    'α beans weigh 3.5 kg',
  ])('agrees with tokenx on a line: %s', (line) => {
    expect(countTokens(line)).toBe(estimateTokenCount(line));
  });

  it('counts lines one by one', () => {
    expect(countTokens('one bean\ntwo beans')).toBe(4);
  });
});
