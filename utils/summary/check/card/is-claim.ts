import { isCitation } from '@/utils/summary/check/quantities/mark-labels';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';

/** Words in which a numeral is no number. */
const WORDS =
  /统一|进一步|一致|之一|一般|唯一|单一|同一|一定|一旦|另一|一起|十分|一些|一直|一体|一并|逐一|不一|某一|任一|每一|这一|那一|哪一|一切|一样|一律|一同|一方面|一系列|一句话|一次性|一步式|一步到位|一对一|一对多|多对一|一共|一边|一面|一经|一向|一贯|一味|一举|一流|一线|一手|一言|一路|一端|一侧|一阶(?!段)|一元|一维|第三方|第一性|第一手|百分点|百分比|百科|百度|千问|千张|万一|万物|万能|万方|亿万|倍增|半监督|半导体|半自动|半结构|半精度|半径|半球|半空间|二次型?(?=复杂|函数|规划|项|型|代价|开销|增长)|二次方|三次方|三角|三维|二维|四维|二元|三元|二值|二进制|十六进制|八进制|十进制|二分|三分类|二分类|四舍五入|二阶(?!段)|三阶(?!段)|高阶|二级|三级|一级|四元数|零样本|零次|单样本|两端|两侧|两者|两边|两极|三方|多半|大半|一阵|一带|一番|一如|一应|三段论|七巧板|五花八门|千差万别|成千上万|三思|四周|两难|再三|数十年来|一大|一小|一整|一新|一个|一种|一类|一组|一项|一套|一条|一篇|一段|一句|一张|一块|一台|一位|一名|一层|一轮|一批|一部分|一例|一份|一场|一步|一次|一处|一款|一家|一支|一串|一对|一系|一行|一列|一幅|一页|一环|一关|一环|一栏|一格|一侧|一群|一众|一代|一门|一词|一字|一点|一会|一说|一文|一书|一节|一章/g;

/** What counts things: a Chinese numeral before one of these is a number. */
const MEASURE =
  /^(?:多|余|来|几)?\s?(?:个|种|类|项|条|层|位|名|倍|例|轮|篇|张|份|组|段|句|年|月|日|天|周|小时|分钟|秒|人|家|台|块|卡|次|步|阶段|部分|方面|维度|模块|子|大|款|支|对|场|处|行|列|页|幅|帧|道|题|枚|根|点|套|只|股|颗|座|匹|束|样本|路|维|元组|头|档位|批|版|期|字|词|话|城|国|省|地|所|院|校|科|室|门|档|挡|级别|米|公里|克|美元|元|万|亿|百|千|半|成|分之|与|和|至|到|、|[–—~-])/u;

/** What numbers of a paper's own parts stand behind. */
const NUMBERED =
  '[表图式节章附录]|表格|图表|公式|第|Tab(?:le)?s?\\.?|Fig(?:ure)?s?\\.?|Sec(?:tion)?s?\\.?|Eqn?s?\\.?|Equations?|Appendix|Appendices|Algorithms?|§|步骤|阶段|版本|方程|算法|问题|RQ|假设|Steps?|Versions?|Configs?|Chapters?';
/** Those whose numbers have parts: `Theorem 1.3`. */
const STATED =
  '定理|引理|命题|推论|定义|猜想|断言|性质|Theorems?|Lemmas?|Propositions?|Prop\\.|Corollary|Corollaries|Definitions?|Remarks?|Conjectures?|Claims?|Assumptions?';
const REFERENCE = new RegExp(String.raw`(?:${NUMBERED}|${STATED})\s?\(?（?$`, 'i');
/** `表 8 和 9`, `Figs. 2, 3, 4, and 5`, `Lemmas 2.5 and 2.7`. */
const ALSO = String.raw`(?:\s?(?:、|和|与|及|and|&|至|到|–|-|,(?=\s)(?:\sand)?)\s?)`;
const LISTED = new RegExp(String.raw`(?:${NUMBERED})\s?(?:\d{1,2}[a-h]?${ALSO})+$`, 'i');
const LISTED_STATED = new RegExp(String.raw`(?:${STATED})\s?(?:\d{1,2}(?:\.\d{1,2})?${ALSO})+$`, 'i');
const AFTER_ORDINAL =
  /^\s?(?:步|阶段|个|类|章|节|层|部分|次|种|代|行|列|页|条|项|点|组|期|版|作者|方|人称|届|级|季度|段|句|题|版|作|台|块|张)/;

/** Whether a numeral of a summary states a quantity of the paper, and is not part of a name, an ordinal, a reference, a fixed term. */
export function isClaim(text: string, quantity: Quantity): boolean {
  const { start, end } = quantity;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  if (isInWord(text, start, end) || isOrdinalMark(text, start, end, after)) return false;
  if (isCitation(text, start, end)) return false;
  if (quantity.isWords) return isCount(quantity, before, after);
  if (isVersion(before, after, quantity)) return false;
  if (isInName(before, after, quantity) || isYearOfName(before, after, quantity)) return false;
  if (isListed(text.slice(Math.max(0, start - 40), start), quantity)) return false;
  if (REFERENCE.test(before) && (quantity.unit === undefined || /^\d{1,2}[a-h]$/.test(quantity.text)) && !/\d\s?$/.test(before))
    return /第\s?$/.test(before) && !AFTER_ORDINAL.test(after);
  return !/^\s?(?:节|章|式)(?!点)/.test(after);
}

/** One of several that are referred to. */
function isListed(before: string, { unit, text }: Quantity): boolean {
  if (unit !== undefined) return false;
  return (/^\d{1,2}$/.test(text) && LISTED.test(before)) || (/^\d{1,2}(?:\.\d{1,2})?$/.test(text) && LISTED_STATED.test(before));
}

/** Spans of `WORDS`, once for each text that is asked about. */
const known = { text: '', spans: [] as [number, number][] };

function isInWord(text: string, start: number, end: number): boolean {
  if (known.text !== text) {
    known.text = text;
    known.spans = [...text.matchAll(WORDS)].map((match) => [match.index, match.index + match[0].length]);
  }
  // `只跑一次`: so few are told, not just one of them.
  if (
    /[只仅][^，,；;。！？\n只仅]{0,4}$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^一[句次路块台张条个步轮层份名位篇项帧段组类种例]/.test(text.slice(start, start + 2))
  )
    return false;
  return known.spans.some(
    ([from, to]) =>
      from <= start && end <= to && !/^(?:一(?:年|天|周|个月|小时|分钟|半|成|亿|万|百|千))/.test(text.slice(start, start + 3)),
  );
}

/** `1. `, `2）`, `(3)`, `①` before what they count off. */
function isOrdinalMark(text: string, start: number, end: number, after: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/^\s*(?:[-*+]\s+|>\s*)?(?:\*\*)?[（(]?$/.test(line) && /^[.、)）:：](?!\d)/.test(text.slice(end, end + 2))) return true;
  return (
    /[（(]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^[)）]/.test(after) &&
    end - start <= 2 &&
    /[\s；;。,，]\(?（?$|^$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

function isCount(quantity: Quantity, before: string, after: string): boolean {
  // `the second stage`, `documents per second`, `one of the best`.
  if (/^[a-z]/i.test(quantity.text)) return quantity.unit !== 'rank' && !/^\s(?:of\s(?:the|its|their|our)|another|hand)\b/.test(after);
  if (/第$/.test(before))
    return (
      !AFTER_ORDINAL.test(after) &&
      !/^[二三四五六七八九]/.test(after) &&
      quantity.amounts[0]?.value !== undefined &&
      quantity.amounts[0].value <= 10
    );
  if (quantity.unit !== undefined || quantity.shape === 'fraction' || quantity.isVague) return true;
  const [amount] = quantity.amounts;
  if (amount === undefined) return false;
  if (amount.value >= 100) return true;
  if (/(?:取|为|等于|设为|设成|达|是)\s?$/.test(before) && /^(?:[，,；;。、)）\s]|$)/.test(after)) return true;
  return MEASURE.test(after) || (/[零一二三四五六七八九十百千万亿]$/.test(quantity.text) && amount.value > 10);
}

/** Digits that hang on letters: `GPT-4`, `top-5`, `mAP@.5`, `H₂`, `8K视频`. */
function isInName(before: string, after: string, { unit, text, shape }: Quantity): boolean {
  if (
    /(?:[A-Za-zΑ-ω][-–_@'’]?|[A-Za-z]\d*[.:@]|@\[?|[_^]\{?|#)$/u.test(before) &&
    !/(?:\\times|\\pm|\\sim|\\approx|\\geq?|\\leq?|\\cdot|\d\s?[x×])$/.test(before)
  )
    return true;
  if (/[A-Za-z][\w.-]*\+\d*$/.test(before) && unit === undefined) return true;
  if (unit === undefined && shape === 'single' && /^-?[A-Za-z](?![A-Za-z]*\s?\d)/.test(after) && !/[kKMBTG]$/.test(text))
    return !/^-?(?:shot|way|hop|bit|step|layer|head|token|fold|best|crop|gram|turn|epoch|stage|class|dim)/i.test(after);
  return false;
}

const HARDWARE = /(?:RTX|GTX|Titan|Tesla|Xeon|Core|Ryzen|EPYC|Snapdragon|Jetson|TPU|Radeon|GeForce|Quadro|Radeon)\s$/i;

/** `MLPerf 1.1`, `Deep Speech 2`: a small number right behind a name, and nothing counted. */
function isVersion(before: string, after: string, { unit, text, shape }: Quantity): boolean {
  if (unit !== undefined || shape !== 'single') return false;
  if (HARDWARE.test(before) || (/(?:张|块|片)\s?$/.test(before) && /^(?:[1-5]0[789]0)$/.test(text))) return true;
  if (!/^\d{1,2}(?:\.\d)?$/.test(text)) return false;
  const [, name = ''] = /([A-Z][A-Za-z-]*[A-Za-z])\s$/.exec(before) ?? [];
  return (
    name.length > 3 &&
    !/^(?:BLEU|ROUGE|METEOR|CIDEr|PSNR|SSIM|Recall|Precision|Accuracy|Score|Top|Hits|FLOPs|Tokens?)$/i.test(name) &&
    /^\s?(?:的|与|和|上|中|在|等|系列|，|,|、|。|$)/.test(after)
  );
}

/** `Grevesse & Noels 1993`, `VOC 2007`, `[Smith, 2020]`. */
function isYearOfName(before: string, after: string, { amounts, text, unit }: Quantity): boolean {
  const [amount] = amounts;
  if (unit !== undefined || amount === undefined || !/^(?:19|20)\d\d$/.test(text)) return false;
  if (/^\s?年/.test(after)) return false;
  return /(?:[A-Za-z.]|等人?|et al\.?)[,，]?\s?[（(]?['’]?$/.test(before);
}
