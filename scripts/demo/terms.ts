/** What the demonstration model knows of Chinese: which English words a paper uses for what somebody asks about. */
const TERMS: readonly [asked: RegExp, written: string][] = [
  [/代码|脚本|开源|公开|发布|材料|许可/, 'code|released?|licen[cs]e|github'],
  [/权重|模型/, 'model|parameters?|vocabulary'],
  [/数据|语料|文档/, 'corpus|documents|data|quer(?:y|ies)|collected|held-out'],
  [/预处理|清洗|过滤/, 'removed|split|filters?|kept'],
  [/超参数|设置|配置|参数/, 'entries|parameters|seeds?|tokens|MB|bits'],
  [/算力|硬件|显卡|显存|内存|成本|费用|价格|能耗/, 'GPU|hours|memory|laptop|cores|energy|prices?|Wh'],
  [/速度|延迟|吞吐|多快|多久/, 'per second|latency|seconds|throughput|ms'],
  [/指标|评测|评估|准确率|质量/, 'accuracy|score|questions|judged|mean'],
  [/方差|重复|种子|显著|波动|统计|误差/, 'seeds?|standard deviation|runs?|spread|uncertainty'],
  [/基线|对照|比较|公平/, 'compared|against|than'],
  [/消融|部件|归因/, 'alone|without|replac\\w+|removes?'],
  [/局限|缺失|风险|威胁|不足/, 'only|not|cannot|one'],
  [/步骤|流程|怎样|如何|方法/, 'rule|first|each|applied|attached'],
  [/主张|贡献|创新|证据/, 'propose|define|report|find|shows?'],
  [/差别|已有|相关工作/, 'earlier|others|methods|work on|\\[\\d'],
  [/公式|定义|符号/, 'let|define|where|\\$'],
  [/结果|效果|提升|缩短|降低/, 'lowers|shortens?|reduction|rises|falls|answers'],
  [/改进|方向|影响|问题/, 'did not|cannot|advice|may have|would'],
];

/** A pattern of the English words for what a text speaks of, and of its own Latin words; undefined where there are none. */
export function wordsFor(text: string): RegExp | undefined {
  const own = (text.match(/[A-Za-z][A-Za-z0-9-]{2,}/g) ?? []).map((word) => word.toLowerCase());
  const known = TERMS.filter(([asked]) => asked.test(text)).map(([, written]) => written);
  const words = [...new Set(own), ...known];
  return words.length === 0 ? undefined : new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'i');
}
