import type { ReadSource } from '@/utils/reading/paper-document';

const NAMES: readonly (readonly [RegExp, ReadSource])[] = [
  [/\babs(?:tract)?\b|摘要/i, 'abstract'],
  [/html/i, 'html'],
  [/pdf/i, 'pdf'],
  [/\bweb\b|网页/i, 'page'],
];

/** `PDF（HTML 不可用）`, `HTML 版，非摘要`: what was not read is named beside what was. */
const NOT_READ =
  /(?:非|不是|没有|未(?:能)?(?:获取|找到|读取)?(?:到)?|无法(?:获取|访问|打开)?|no|not)\s*(?:html|pdf|摘要|全文|abs(?:tract)?)|(?:html|pdf|全文)\s*(?:版本?)?\s*(?:不可用|不存在|获取失败|失败|缺失|无法\p{Script=Han}{0,4}|未找到|404|unavailable|failed|not (?:found|available))/giu;

/** What the reports write under 阅读来源: `HTML`, `PDF`, `ArXiv Abs`, `Arxiv HTML`. Of several names the first counts; `ar5iv HTML` is one. */
export function readSource(text: string): ReadSource {
  const read = text.replace(NOT_READ, ' ');
  if (/ar5iv/i.test(read)) return 'ar5iv';
  const places = NAMES.map(([name, source]) => ({ source, at: read.search(name) })).filter(({ at }) => at >= 0);
  return places.sort((one, other) => one.at - other.at)[0]?.source ?? 'unknown';
}
