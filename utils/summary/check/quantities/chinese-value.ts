const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];

/** `三百二十` → 320, `万亿` → 1e12, `百万` → 1e6, `二〇二五` → 2025; `undefined` for what is no number. */
export function chineseValue(text: string): number | undefined {
  for (const [sign, size] of MYRIADS) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const many = at === 0 ? 1 : chineseValue(text.slice(0, at));
    const rest = at === text.length - 1 ? 0 : chineseValue(text.slice(at + 1));
    return many === undefined || rest === undefined ? undefined : many * size + rest;
  }
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((sign) => DIGITS[sign]).join(''));
  return smallValue(text);
}

function smallValue(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const place = PLACES[sign];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = undefined;
    } else if (DIGITS[sign] === undefined || (digit !== undefined && digit !== 0)) return undefined;
    else digit = DIGITS[sign];
  }
  return total + (digit ?? 0);
}
