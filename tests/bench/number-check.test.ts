import { expect, it } from 'vitest';
import { madeClaims } from '@/scripts/bench/number-check/made-claims';
import { type LabelledNumber, scoreLabels } from '@/scripts/bench/number-check/score-labels';
import { gridOf, makePaper } from '@/tests/summary/check/make-paper';
import type { CheckedNumber, Verdict } from '@/utils/summary/check/checked-number';

const sections = { 实验效果: '快 3–5 倍，准确率 91%，见表 1；另有 91% 的样本。' };

const found = (text: string, verdict: Verdict, occurrence = 0): CheckedNumber => {
  const start = [...sections.实验效果.matchAll(new RegExp(text, 'g'))][occurrence]?.index ?? -1;
  return { section: '实验效果', start, end: start + text.length, text, verdict };
};
const label = (text: string, name: LabelledNumber['label'], occurrence = 1): LabelledNumber => ({
  section: '实验效果',
  text,
  label: name,
  occurrence,
});

it.each<[string, LabelledNumber, CheckedNumber[], boolean]>([
  ['a true number that is supported', label('91%', 'exact'), [found('91%', 'rounded')], true],
  ['a true number that is doubted', label('91%', 'exact'), [found('91%', 'weak')], false],
  ['a true number that is not seen', label('91%', 'exact'), [], false],
  ['a label over two numerals, one doubted', label('3–5 倍', 'exact'), [found('3', 'exact'), found('5 倍', 'weak')], false],
  ['a wrong number that is caught', label('91%', 'wrong'), [found('91%', 'not-found')], true],
  ['a wrong number that passes', label('91%', 'wrong'), [found('91%', 'derived')], false],
  ['a name that is no claim', label('表 1', 'not-a-claim'), [found('表 1', 'not-a-claim')], true],
  ['a name that nobody mentions', label('表 1', 'not-a-claim'), [], true],
  ['a name that is taken for a claim', label('表 1', 'not-a-claim'), [found('表 1', 'exact')], false],
  ['the second of two alike', label('91%', 'wrong', 2), [found('91%', 'exact', 0), found('91%', 'weak', 1)], true],
])('%s', (_, one, numbers, isRight) => {
  const [score] = scoreLabels(sections, [one], numbers);
  expect(score?.isRight).toBe(isRight);
  expect(score?.miss === undefined).toBe(isRight);
});

it('makes claims of cells that their names tell, true ones and crossed ones', () => {
  const grid = gridOf(
    ['Model', 'Kidney', 'Lima'],
    ['JarNet', '83.2', '71.4'],
    ['PotNet', '64.5', '58.9'],
    ['BeanNet', '91.3', '80.6'],
    ['same', '50.0', '51.0'],
  );
  const claims = [...madeClaims(makePaper({ A: ['Beans.'] }, [{ caption: 'Beans.', grid }]))];
  expect(claims.slice(0, 3)).toEqual([
    { kind: 'own', text: 'BeanNet 在 Lima 上达到 80.6。' },
    { kind: 'other row', text: 'BeanNet 在 Lima 上达到 71.4。' },
    { kind: 'other column', text: 'BeanNet 在 Lima 上达到 91.3。' },
  ]);
});
