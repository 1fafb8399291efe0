const GREETING =
  /^\s*(?:#{1,6}\s*)?(?:\*\*)?(?:(?:好的|当然(?:可以)?|没问题|以下是|下面是|这是|根据您?|请看|sure|certainly|of course|okay|here(?:['’]s| is| are)|below is)(?![\p{Script=Latin}]))/iu;
const TITLE_OVER =
  /^\s*(?:#{1,6}\s*|\*\*)?(?:论文)?(?:总结|分析|解读|报告|概述|摘要报告|分析报告|总结报告|论文总结|论文分析|论文解读|论文信息)(?:报告)?(?:\*\*)?[：:]?\s*$/u;
const LONGEST = 160;

/** Whether a line is a model speaking of its own answer: `好的，以下是对这篇论文的总结：`, or an empty title over it: `# 论文总结`. */
export function isChatter(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && ((GREETING.test(text) && /[:：。.!！]$/.test(text.replace(/\**$/, ''))) || TITLE_OVER.test(text));
}

const POINT = '(?=[（(*]{0,3}(?:[iI1一][)）.、]|[①ⅰⅠ]))';
const GREETING_BEFORE = new RegExp(`^[^\\n]{0,159}?[:：](?:\\s+|${POINT})`, 'u');
const TITLE_BEFORE = new RegExp(`^\\s*(?:\\*\\*)?(?:论文)?(?:总结|分析|解读|概述|摘要)(?:报告)?(?:\\*\\*)?\\s?[：:]?\\s*${POINT}`, 'u');

/** A greeting or an empty title in front of a text that goes on in the same line: its length. */
export function chatterLength(text: string): number {
  const title = TITLE_BEFORE.exec(text)?.[0] ?? '';
  if (title.trim() !== '') return title.length;
  const [greeting = ''] = GREETING_BEFORE.exec(text) ?? [];
  return greeting !== '' && GREETING.test(greeting) ? greeting.length : 0;
}

const NO_SUMMARY =
  /^[\s*_（(【[]*(?:摘要)?(?:(?:生成|总结|翻译|获取|解析)?失败|(?:很|非常)?抱歉|无法(?:直接)?(?:访问|检索|加载|打开|获取|生成)|.{0,12}(?:无法|不能)(?:直接)?(?:访问|检索|加载|打开|获取|提供)|摘要生成失败|I(?:'m| am) (?:sorry|unable)|I (?:cannot|can't)|unable to (?:access|summari[sz]e)|(?:summary|generation) failed|failed to|error generating|error(?:\s\w+)?\s*[:：])/iu;
/** What a program writes where it has nothing. */
const NOTHING = /^(?:none|null|nan|n\/a|undefined|无|暂无(?:摘要|总结)?)[.。]?$/i;

/** Whether the text in an entry says that there is no summary. */
export function isFailed(text: string): boolean {
  return NO_SUMMARY.test(text.trim().slice(0, 60)) || NOTHING.test(text.trim());
}
