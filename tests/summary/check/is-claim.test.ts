import { describe, expect, it } from 'vitest';
import { cardNumerals } from '@/utils/summary/check/card/card-numerals';

const claims = (text: string) =>
  cardNumerals({ id: 'results', text })
    .filter(({ isClaim }) => isClaim)
    .map(({ quantity }) => quantity.text);

describe('what a summary claims', () => {
  it.each<[string, string[]]>([
    ['GPT-4、ResNet-50、Llama-3.2-3B、Phi-4、CIFAR-10、ICD-10、F1、H₂、mAP@.5、top-5、v2', []],
    ['见表 4、图 6、第 3 节、式 (4)、附录 2、Table 5', []],
    ['见表 8 和 9、图 2、3，Figs. 2, 3 and 5、Table 2g、Eqn.(1)', []],
    ['定理 1.3、引理 2.5 和 2.7、Theorem 1.3, Lemmas 2.5 and 2.7、Definition 2.4、versions 1 and 2', []],
    ['如表 4，准确率 28.4%；第 3 组 28.4 分', ['28.4%', '28.4']],
    ['one of the first stages, two seconds per second', ['two seconds']],
    ['1. 先读\n2. 再写\n- (3) 后检查', []],
    ['（Grevesse & Noels 1993）与 VOC 2007、ILSVRC 2015、ILSVRC’15', []],
    ['优于 Deep Speech 2 的成绩，比 MLPerf 1.1 的纪录快', []],
    ['统一、进一步、一致、之一、一种、一个、另一类、零样本、二次复杂度、第三方', []],
    ['引用 [P12] 和 [T3, P4]，链接 https://arxiv.org/abs/2602.99901', []],
    ['三个阶段、两种方法、五条线、四个多小时、一半、三成、一亿、上千层', ['三', '两', '五', '四个多小时', '一半', '三成', '一亿', '上千']],
    ['2013 年发布，共 12 项，第 4 轮', ['2013 年', '12', '4']],
    ['7.5B 参数、80G 显存、4K 窗口、1×1 卷积、8:2 划分', ['7.5B', '80G', '4K', '1×1', '8:2']],
    ['提升 3.5 个百分点，快 8 倍，319 ± 14', ['3.5 个百分点', '8 倍', '319 ± 14']],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it('knows which passages the sentence of a numeral cites', () => {
    const [first, second, third] = cardNumerals({ id: 'results', text: '准确率 91 [P2]，快 3 倍 [T1]。另有 12 项。' });
    expect([first?.cited, second?.cited, third?.cited]).toEqual([['P2', 'T1'], ['T1'], []]);
  });
});
