import { describe, expect, it } from 'vitest';
import { Random } from '@/scripts/fuzz/random';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import type { Verdict } from '@/utils/summary/check/checked-number';
import { makePaper } from './make-paper';

const SUPPORTED: ReadonlySet<Verdict> = new Set(['exact', 'rounded', 'derived']);

/** What the paper measures, and what a summary calls it. */
const THINGS = [
  ['accuracy', '准确率'],
  ['recall', '召回率'],
  ['latency', '延迟'],
  ['error rate', '错误率'],
  ['throughput', '吞吐'],
  ['perplexity', '困惑度'],
] as const;

/** A value as the paper writes it, and the ways in which a summary may write the same. */
interface Rewriting {
  paper: string;
  card: string;
  /** The card's writing with one digit changed. */
  changed: string;
}

const digit = (random: Random, from: number, to: number) => random.between(from, to);

/** Another digit in the place of the first one of a text; never a zero in front. */
function otherDigit(text: string, random: Random): string {
  const at = text.search(/[1-9]/);
  const old = Number(text[at]);
  const fresh = 1 + ((old - 1 + digit(random, 1, 8)) % 9);
  return text.slice(0, at) + fresh + text.slice(at + 1);
}

const CHINESE = '零一二三四五六七八九';
const ENGLISH = 'zero one two three four five six seven eight nine'.split(' ');

/** One for each conversion that the check claims to understand. */
const CONVERSIONS: Readonly<Record<string, (random: Random) => Omit<Rewriting, 'changed'> & { changed?: string }>> = {
  'as it is': (random) => same(`${digit(random, 11, 98)}.${digit(random, 11, 99)}%`),
  'fewer digits': (random) => {
    const whole = digit(random, 11, 97);
    return { paper: `${whole}.${digit(random, 11, 44)}%`, card: `约 ${whole}%`, changed: `约 ${whole > 60 ? whole - 30 : whole + 30}%` };
  },
  percent: (random) => {
    const hundredths = digit(random, 11, 98);
    return { paper: `0.${hundredths}`, card: `${hundredths}%` };
  },
  tenths: (random) => {
    const tenths = digit(random, 2, 9);
    return { paper: `${tenths}0%`, card: `${CHINESE[tenths]}成`, changed: `${CHINESE[tenths > 5 ? tenths - 3 : tenths + 3]}成` };
  },
  'ten thousands': (random) => {
    const [a, b] = [digit(random, 11, 99), digit(random, 1, 9)];
    return { paper: `${a},${b}00`, card: `${Math.floor(a / 10)}.${a % 10}${b} 万` };
  },
  millions: (random) => {
    const [a, b] = [digit(random, 1, 9), digit(random, 11, 99)];
    return { paper: `${a}.${b}M`, card: `${a}${b} 万` };
  },
  billions: (random) => {
    const [a, b] = [digit(random, 1, 9), digit(random, 1, 9)];
    return { paper: `${a}.${b} billion`, card: `${a}${b} 亿` };
  },
  thousands: (random) => {
    const a = digit(random, 11, 99);
    return { paper: `${a}k`, card: `${a},000` };
  },
  'without separators': (random) => {
    const [a, b] = [digit(random, 11, 99), digit(random, 111, 999)];
    return { paper: `${a},${b}`, card: `${a}${b}` };
  },
  'full width': (random) => {
    const value = `${digit(random, 11, 99)}.${digit(random, 1, 9)}`;
    return {
      paper: value,
      card: value.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      changed: otherDigit(value, random),
    };
  },
  scientific: (random) => {
    const [a, b] = [digit(random, 1, 9), digit(random, 2, 6)];
    return { paper: `${a}e-0${b}`, card: `$${a}\\times10^{-${b}}$` };
  },
  words: (random) => {
    const a = digit(random, 3, 9);
    return { paper: `${ENGLISH[a]} units`, card: `${CHINESE[a]}个单位`, changed: `${CHINESE[a > 5 ? a - 2 : a + 2]}个单位` };
  },
  times: (random) => {
    const a = `${digit(random, 2, 9)}.${digit(random, 1, 9)}`;
    return { paper: `${a}x`, card: `${a} 倍` };
  },
  seconds: (random) => {
    const [a, b] = [digit(random, 2, 9), digit(random, 1, 9)];
    return { paper: `${a},${b}00 ms`, card: `${a}.${b} 秒` };
  },
  spread: (random) => same(`${digit(random, 11, 99)}.${digit(random, 1, 9)} ± ${digit(random, 1, 9)}.${digit(random, 1, 9)}`),
  range: (random) => {
    const [a, b] = [digit(random, 11, 39), digit(random, 41, 99)];
    return { paper: `${a} to ${b}`, card: `${a}–${b}` };
  },
};

function same(text: string): Omit<Rewriting, 'changed'> & { changed?: string } {
  return { paper: text, card: text };
}

function rewriting(name: string, random: Random): Rewriting {
  const made = CONVERSIONS[name]?.(random) ?? same('1');
  return { ...made, changed: made.changed ?? otherDigit(made.card, random) };
}

const verdictsOn = (text: string, paper: Parameters<typeof checkNumbers>[1]) =>
  checkNumbers([{ id: 'results', text }], paper)
    .filter(({ verdict }) => verdict !== 'not-a-claim')
    .map(({ verdict }) => verdict);

describe('a number that is rewritten', () => {
  it.each(Object.keys(CONVERSIONS))('%s: is supported, and with one digit changed it is not', (name) => {
    for (let round = 0; round < 60; round += 1) {
      const random = new Random(20_261_122, round);
      const [thing, word] = random.pick(THINGS);
      const { paper, card, changed } = rewriting(name, random);
      const document = makePaper({ Setup: ['Jars stand on a shelf.'], Results: [`The ${thing} of our system is ${paper} here.`] });
      expect(
        verdictsOn(`系统的${word}为 ${card} [P2]。`, document).every((verdict) => SUPPORTED.has(verdict)),
        `${paper} → ${card}`,
      ).toBe(true);
      expect(
        verdictsOn(`系统的${word}为 ${changed} [P2]。`, document).some((verdict) => SUPPORTED.has(verdict)),
        `${paper} → ${changed}`,
      ).toBe(false);
    }
  });

  it('is supported with the changed digit where that value stands in the cited passage', () => {
    for (let round = 0; round < 60; round += 1) {
      const random = new Random(7, round);
      const { paper, changed } = rewriting('as it is', random);
      const document = makePaper({ Results: [`The accuracy is ${paper} at first. In the end the accuracy is ${changed} instead.`] });
      expect(verdictsOn(`最终准确率为 ${changed} [P1]。`, document)).toEqual(['exact']);
    }
  });
});
