import { BeanWords } from '@/scripts/bench/papers/bean-words';
import { type Card, FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';

const PHRASES = [
  '作者把每个罐子里的豆子先按颜色分开，再称重',
  '与逐粒计数相比，这种办法在误差不变的情况下快得多',
  '第一步用粗筛去掉碎粒，第二步由 balance network（天平网络）给出估计',
  '在三个公开的豆子数据集上都得到一致的结论',
  '消融实验去掉了形状特征，其余设置保持不变',
  '这说明称重的次数比称的精度更重要',
  '训练只用一块显卡，推理可以在普通笔记本上完成',
  '论文没有报告不同季节的豆子之间的差别',
];

/** Sections that are lists; the others are paragraphs. */
const LISTS: readonly FieldKey[] = ['method', 'innovations', 'results', 'guide', 'limits'];
const WITH_FORMULAS: readonly FieldKey[] = ['method', 'results'];
const SHORT: readonly FieldKey[] = ['oneLine', 'field'];

export interface CardWish {
  /** Of the whole card, in bytes of UTF-8. */
  bytes: number;
  hasFormulas: boolean;
}

/** A card about nothing, the same in every run: ten sections in Chinese with numbers and citations, as long as is wished. */
export function madeCard({ bytes, hasFormulas }: CardWish): Card {
  const words = new BeanWords(7);
  const long = FIELD_KEYS.filter((key) => !SHORT.includes(key));
  const share = (bytes - 300) / long.length;
  const text = (key: FieldKey): string => {
    if (key === 'field') return '农业工程 – 分拣 – 豆子计数';
    const formula = hasFormulas && WITH_FORMULAS.includes(key) ? formulaOf(key) : '';
    const limit = key === 'oneLine' ? 120 : share - sizeOf(formula);
    const parts: string[] = [];
    while (sizeOf(parts.join('\n')) + 90 < limit || parts.length === 0) parts.push(sentence(words, LISTS.includes(key)));
    return formula + parts.join(LISTS.includes(key) ? '\n' : '');
  };
  return Object.fromEntries(FIELD_KEYS.map((key) => [key, text(key)]));
}

function sentence(words: BeanWords, isItem: boolean): string {
  const phrase = PHRASES[words.number(PHRASES.length)] ?? '';
  const value = `${words.number(90)}.${1 + words.number(9)}%`;
  const cited = `[P${1 + words.number(30)}]`;
  const text = `${phrase}，结果为 ${value}，共 ${10 + words.number(900)} 罐 ${cited}。`;
  return isItem ? `- **第 ${1 + words.number(9)} 点**：${text}` : text;
}

function formulaOf(key: FieldKey): string {
  return key === 'method'
    ? '重量 $w_i = \\sum_{j} a_{ij} x_j$ 决定次序。\n\n$$L = \\frac{1}{n} \\sum_i (y_i - w_i)^2$$\n\n'
    : '误差 $\\epsilon < 0.1$。\n\n';
}

/** As a model writes it. */
export function answerOf(card: Card): string {
  return FIELD_KEYS.map((key) => `## ${FIELDS[key].heading}\n${card[key] ?? ''}`).join('\n\n');
}

export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
