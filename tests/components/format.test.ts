// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatsFor } from '@/components/format';

const NOON = new Date(2026, 10, 22, 12, 5).getTime();
const zh = formatsFor('zh');
const en = formatsFor('en');

it.each([
  ['a number', zh.number(12_345), en.number(12_345), '12,345', '12,345'],
  ['a number for a glance', zh.compact(22_000), en.compact(22_000), '2.2万', '22K'],
  ['a rough number', zh.rough(18_432), en.rough(18_432), '18,000', '18,000'],
  ['a share', zh.percent(0.186), en.percent(0.0451), '19%', '4.5%'],
  ['a short time', zh.seconds(1_234), en.seconds(1_234), '1.2', '1.2'],
  ['a longer one', zh.seconds(12_345), en.seconds(12_345), '12', '12'],
  ['hardly any time', zh.seconds(3), en.seconds(3), '0.1', '0.1'],
  ['a day', zh.day(NOON), en.day(NOON), '2026年11月22日', 'Nov 22, 2026'],
  ['a day with its time', zh.dateTime(NOON), en.dateTime(NOON), '2026年11月22日 12:05', 'Nov 22, 2026, 12:05 PM'],
  ['a day without a place', zh.isoDay('2026-11-01'), en.isoDay('2026-11-01'), '2026年11月1日', 'Nov 1, 2026'],
  ['the time of a moment', zh.time(NOON), en.time(NOON), '12:05', '12:05 PM'],
  ['the day of the week', zh.weekday('2026-02-14'), en.weekday('2026-02-14'), '周六', 'Sat'],
  ['a day with its day of the week', zh.longDay('2026-02-14'), en.longDay('2026-02-14'), '2026年2月14日 周六', 'Sat, February 14, 2026'],
  ['what is no day', zh.isoDay('soon'), en.isoDay('soon'), 'soon', 'soon'],
  ['a month', zh.month('2026-11'), en.month('2026-11'), '2026年11月', 'November 2026'],
  ['several things', zh.list(['甲', '乙', '丙']), en.list(['a', 'b', 'c']), '甲、乙和丙', 'a, b, and c'],
])('writes %s as each language does', (_, inChinese, inEnglish, chinese, english) => {
  expect([inChinese, inEnglish.replaceAll('\u202f', ' ')]).toEqual([chinese, english]);
});

it('is the one place where components write dates and numbers', () => {
  const allowed = ['format.ts', 'formatCost.ts', 'versions/useDayLabel.ts'];
  const byHand = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && /\bIntl\.|\.toLocale/.test(readFileSync(path.join('components', name), 'utf8')),
  );
  expect(byHand.filter((name) => !allowed.includes(name))).toEqual([]);
});
