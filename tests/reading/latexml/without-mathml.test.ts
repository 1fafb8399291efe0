import { expect, it } from 'vitest';
import { withoutMathml } from '@/utils/reading/latexml/formulas/without-mathml';

const page = (body: string) => `<article class="ltx_document">${body}</article>`;
const inside = '<semantics><mi>b</mi><annotation encoding="application/x-tex">b</annotation></semantics>';

it.each([
  ['a formula', `a <math alttext="b">${inside}</math> c`, 'a <math alttext="b"></math> c'],
  [
    'two formulas',
    `<math alttext="b">${inside}</math>, <math id="m2" alttext='c'>${inside}</math>`,
    `<math alttext="b"></math>, <math id="m2" alttext='c'></math>`,
  ],
  ['a formula whose TeX holds the end of a tag', `<math alttext="b>\\">${inside}</math>`, '<math alttext="b>\\"></math>'],
  [
    'a formula in the words of another',
    `<math alttext="\\text{if $b$}"><mtext>if <math alttext="b">${inside}</math></mtext></math>`,
    '<math alttext="\\text{if $b$}"><mtext>if <math alttext="b"></math></mtext></math>',
  ],
])('empties %s', async (_, body, expected) => {
  expect(await withoutMathml(page(body))).toBe(page(expected));
});

it.each([
  ['a formula without TeX', page(`<math>${inside}</math>`)],
  ['a formula with empty TeX', page(`<math alttext="">${inside}</math>`)],
  ['an undefined command', page('<math alttext="\\b"><mtext class="ltx_ERROR">\\b</mtext></math>')],
  ['a formula that is never closed', page(`<math alttext="b">${inside}`)],
  ['a tag that is never closed', page(`<math alttext="b>${inside}</math>`)],
  ['a page of other makers', `<article><math alttext="b">${inside}</math></article>`],
  ['an empty page', ''],
])('leaves %s as it is', async (_, html) => {
  expect(await withoutMathml(html)).toBe(html);
});

it('takes its time in proportion, whatever a page holds', async () => {
  const unclosed = page('<math alttext="b '.repeat(100_000));
  expect(await withoutMathml(unclosed)).toBe(unclosed);
  const many = page(`<math alttext="b">${inside}</math>`.repeat(100_000));
  expect(await withoutMathml(many)).toBe(page('<math alttext="b"></math>'.repeat(100_000)));
});
