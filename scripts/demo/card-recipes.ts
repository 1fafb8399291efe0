/** How a section of the card is filled: where to look, what a fitting sentence says, and in which form. */
export interface Recipe {
  headings: RegExp;
  /** Absent: the first sentences there. */
  words?: RegExp;
  count: number;
  form: 'line' | 'text' | 'list';
  /** Also quote the first table, or the first formula, of those headings. */
  also?: 'table' | 'formula';
}

const FRONT = /abstract|摘要|introduction|引言|^$/i;

export const CARD_RECIPES: Readonly<Record<string, Recipe>> = {
  一句话核心贡献: {
    headings: FRONT,
    words: /\bwe (propose|describe|present|introduce|define|measure|train|look)\b|this (note|paper)/i,
    count: 1,
    form: 'line',
  },
  论文摘要: { headings: /abstract|摘要|^$/i, count: 3, form: 'text' },
  应用领域: { headings: FRONT, words: /reader|user|task|search|retrieval|token|language|speech|slides/i, count: 1, form: 'text' },
  研究问题与目标: {
    headings: FRONT,
    words: /question|problem|\basks? (how|whether|which)|goal|how (many|far|much)|whether|help little/i,
    count: 2,
    form: 'text',
  },
  关键方法: {
    headings: /method|approach|rule|key|model|design|seam cost/i,
    words: /\bwe (take|define|call|fit|use|compute)\b|is (applied|attached|compared)|has two parts|let |each /i,
    count: 3,
    form: 'list',
    also: 'formula',
  },
  主要创新点: {
    headings: /introduction|contribution|conclusion/i,
    words: /\bwe (propose|define|report|train|introduce|describe|show)\b|\bour (rule|method|measure)\b|novel/i,
    count: 4,
    form: 'list',
  },
  实验效果: {
    headings: /result|experiment|evaluation|quality|which part|similar|size|ablation/i,
    words: /\d[\d.,]*(%| ?(ms|points|tokens|Wh|documents)\b)|\\pm|±/i,
    count: 4,
    form: 'list',
    also: 'table',
  },
  对AI从业者的启示: { headings: /conclusion|discussion/i, words: /practi[ct]|lesson|advice|matter/i, count: 2, form: 'text' },
};

/** 使用指南 has five parts by name. */
export const GUIDE: readonly [name: string, words: RegExp][] = [
  ['输入', /\binput\b|applied to|one line|documents of|each document/i],
  ['输出', /\boutput\b|returns|concatenation|would have returned/i],
  ['流程', /acts before|before the tokeniser|in front of|has two parts|on its next use|eleven lines/i],
  ['硬件/资源', /GPU|laptop with|cores|hours in total|memory/i],
  ['代码与模型', /released|licen[cs]e|github/i],
];

/** What readers ask for, and how a paper would speak of it. */
export const ASKED_FOR: readonly [what: string, words: RegExp][] = [
  ['重复次数或方差', /seeds?\b|standard deviation|\\pm|±|runs\b/i],
  ['训练和推理的费用', /\bprices? (?:of|per|was|were|is)\b|\bUSD\b|\bdollars?\b/i],
  ['代码是否公开', /released|github/i],
  ['失败的例子', /failure|fails? (?:on|when|where)|mistakes?/i],
  ['在更大模型上的表现', /\d ?B\b|billion-parameter/i],
];
