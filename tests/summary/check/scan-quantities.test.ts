import { describe, expect, it } from 'vitest';
import { chineseValue } from '@/utils/summary/check/quantities/chinese-value';
import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';

/** What is found, as `value unit` with the text it stands in. */
function found(text: string): [string, number[], string?][] {
  return scanQuantities(text).map(({ text: shown, amounts, unit, scale }) => {
    const values = amounts.map(({ value }) => Number((value * scale).toPrecision(12)));
    return unit === undefined ? [shown, values] : [shown, values, unit];
  });
}

describe('scanQuantities', () => {
  it.each<[string, ...[string, number[], string?][]]>([
    ['准确率 91.2% 和 ９１．２％', ['91.2%', [91.2], 'percent'], ['９１．２％', [91.2], 'percent']],
    ['提升 3.5 个百分点', ['3.5 个百分点', [3.5], 'points']],
    ['1.5 万条、36 亿、1.7 万亿', ['1.5 万', [15_000]], ['36 亿', [3.6e9]], ['1.7 万亿', [1.7e12]]],
    ['7.5B, 1.28 million, 50k, 128K', ['7.5B', [7.5e9]], ['1.28 million', [1.28e6]], ['50k', [50_000]], ['128K', [128_000]]],
    ['12,345 与 12{,}345', ['12,345', [12_345]], ['12{,}345', [12_345]]],
    [String.raw`$1.33\times10^{-4}$ and 2e-05 and 10⁻⁴`, [String.raw`1.33\times10^{-4}`, [1.33e-4]], ['2e-05', [2e-5]], ['10⁻⁴', [1e-4]]],
    ['快 8 倍，8×，8x', ['8 倍', [8], 'times'], ['8×', [8], 'times'], ['8x', [8], 'times']],
    ['319 ± 14', ['319 ± 14', [319, 14]]],
    [String.raw`78.0_{\pm 0.8}`, [String.raw`78.0_{\pm 0.8`, [78, 0.8]]],
    ['400–600 与 1K 到 128K', ['400–600', [400, 600]], ['1K 到 128K', [1000, 128_000]]],
    ['8:2', ['8:2', [8, 2]]],
    ['1×1×512 的核', ['1×1×512', [1, 1, 512]]],
    [
      '三个、两倍、一半、五成、八成五、三分之二、百分之七',
      ['三', [3]],
      ['两倍', [2], 'times'],
      ['一半', [0.5]],
      ['五成', [50], 'percent'],
      ['八成五', [85], 'percent'],
      ['三分之二', [2 / 3].map((value) => Number(value.toPrecision(12)))],
      ['百分之七', [7], 'percent'],
    ],
    ['几十到上百份', ['几十到上百', [10, 100, 100, 1000]]],
    [
      'three of them, twenty-five, two thirds, doubled',
      ['three', [3]],
      ['twenty-five', [25]],
      ['two thirds', [Number((2 / 3).toPrecision(12))]],
      ['doubled', [2], 'times'],
    ],
    ['an order of magnitude, over a year', ['an order of magnitude', [10], 'times'], ['a year', [31_557_600], 'seconds']],
    ['4 小时 17 分钟', ['4 小时', [14_400], 'seconds'], ['17 分钟', [1020], 'seconds']],
    ['4,815 ms', ['4,815 ms', [4.815], 'seconds']],
    ['15 PFlops 与 38 TFlops', ['15 PFlops', [1.5e16], 'flops'], ['38 TFlops', [3.8e13], 'flops']],
    [
      '2024 年 6 月 19 日, June 19, 2024, 2024-06-19',
      ['2024 年 6 月 19 日', [20_240_619], 'calendar-date'],
      ['June 19, 2024', [20_240_619], 'calendar-date'],
      ['2024-06-19', [20_240_619], 'calendar-date'],
    ],
    ['62,7%', ['62,7%', [62.7], 'percent']],
    ['5,10,20%', ['5', [5]], ['10', [10]], ['20%', [20], 'percent']],
    ['ZeRO zeroes anyone, tension'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('keeps the offsets of the text', () => {
    const text = '甲 １.５ 万，乙 3–5 个';
    for (const { start, end, text: shown } of scanQuantities(text)) expect(text.slice(start, end)).toBe(shown);
  });
});

describe('chineseValue', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['三百二十', 320],
    ['一千零五', 1005],
    ['两万', 20_000],
    ['一亿', 1e8],
    ['万亿', 1e12],
    ['百万', 1e6],
    ['二〇二五', 2025],
    ['三三两两百', undefined],
  ])('%s is %s', (text, value) => {
    expect(chineseValue(text)).toBe(value);
  });
});
