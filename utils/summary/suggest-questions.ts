import { withoutCitations } from './citations/resolve-citations';

/** More chips than this are a menu. */
const MOST = 3;
/** A longer phrase does not fit a chip at panel width. */
const LONGEST = 30;

const who = '(?:本?论文|作者|文中|本文|原文)?(?:里|中)?';
const not = '(?:均|都|也|并|仍|尚|还)?(?:未曾?|没有?|缺少|缺乏|不)(?:明确|具体|详细|充分|完整|单独|系统)?(?:地)?';
const tell = '说明|交代|报告|给出|提供|提及|提到|讨论|披露|列出|描述|解释|标注|指明|注明';
const release = '公开|公布|发布|开源|开放';
const examine = '比较|对比|评估|评测|验证|测试|分析|检验|研究|考察|消融|衡量|测量';

const unsaid = new RegExp(`^${who}${not}(${tell}|${release}|${examine})(?:了|过)?(.+)$`);
const unsaidAfter = new RegExp(
  String.raw`(?:^|[，,：:])\s*([^，,：:]{2,}?)(?:等)?[，,：:]?\s*${who}${not}(${tell}|${release}|${examine})(?:了|过)?$`,
);
/** `没有与更大的模型比较`: the verb stands last. */
const uncompared = new RegExp(`^${who}${not}(?:与|和|同|跟|在)(.+?)(?:进行|做|上)?(?:了|过)?(?:${examine})$`);
/** `未说明：训练算力、种子数`: a label, and one thing after the other. */
const label = new RegExp(`^${who}${not}?(?:${tell}|${release}|${examine})(?:的(?:内容|部分|事项|信息|细节)?)?[:：]\\s*(.+)$`);

/**
 * Questions that the field 局限与未说明 raises: where it says that the paper does not tell something, whether it is told somewhere after
 * all; for a limit that the paper admits, what it says can be done. No model is asked.
 */
export function suggestQuestions(limits: string | undefined, asked: readonly string[] = []): string[] {
  const questions = phrases(limits ?? '').flatMap((phrase, index) => questionAbout(phrase, index) ?? []);
  return [...new Set(questions)].filter((question) => !asked.includes(question)).slice(0, MOST);
}

/** The field's items, each cut to what it is about; a label with a list behind it is as many as the list. What is not told comes first. */
function phrases(limits: string): string[] {
  const items = withoutCitations(limits)
    .replace(/\*\*|__|`/g, '')
    .split(/\n+|(?<=[。；;])/)
    .map((item) => item.replace(/^\s*(?:[-*+•]|\d+[.)、])\s*/, '').trim())
    .flatMap((item) => listBehindLabel(item) ?? [withoutLead(item)])
    .map((item) => item.replace(/[。；;.\s]+$/, ''))
    .filter((item) => item !== '');
  const isUnsaid = (item: string) => [unsaid, unsaidAfter, uncompared].some((form) => form.test(item));
  return [...items.filter(isUnsaid), ...items.filter((item) => !isUnsaid(item))];
}

function listBehindLabel(item: string): string[] | undefined {
  const list = label.exec(item)?.[1];
  if (list === undefined) return undefined;
  return unsaid.test(list) ? [list] : list.split(/[、；;]|(?<!\d)[,，]/).map((each) => `未说明${each.trim()}`);
}

/** `数据：只有英文` is about the second part. */
function withoutLead(item: string): string {
  return unsaidAfter.test(item.replace(/[。；;.\s]+$/, '')) ? item : item.replace(/^[^：:，。]{1,12}[：:]\s*(?=\S)/, '');
}

function questionAbout(item: string, index: number): string | undefined {
  const told = unsaid.exec(item);
  const after = told ? undefined : unsaidAfter.exec(item);
  const rival = told || after ? undefined : uncompared.exec(item)?.[1];
  if (rival !== undefined) return `论文里有没有与${rival}有关的实验或结果？`;
  const verb = told?.[1] ?? after?.[2];
  const topic = trimmed(told?.[2] ?? after?.[1] ?? '');
  if (verb !== undefined) return topic === undefined ? undefined : questionOf(verb, topic);
  const limit = trimmed(item.replace(new RegExp(`^${who}(?:承认|指出|提到|表示|认为)?[，,]?`), ''));
  if (limit === undefined) return undefined;
  return index % 2 === 0 ? `对“${limit}”这一局限，论文给出了什么改进方向？` : `“${limit}”对结论有多大影响，论文怎么说？`;
}

function questionOf(verb: string, topic: string): string {
  const isWhether = /^(?:是否|有没有|有无|能否)/.test(topic);
  const isOpen = /^(?:如何|怎样|怎么|为何|为什么|哪|何)/.test(topic);
  if (isWhether || isOpen) return `论文里${topic}？依据在哪里？`;
  if (new RegExp(release).test(verb)) return `${topic}公开了吗，可以从哪里得到？`;
  if (new RegExp(examine).test(verb)) return `论文里有没有与${topic}有关的实验或结果？`;
  return `论文在哪里提到${topic}？`;
}

/** Up to the first comma, without what only introduces it; nothing is cut in the middle of a bracket. */
function trimmed(text: string): string | undefined {
  const [clause = ''] = text
    .replace(/[（(][^）)]*[）)]?/g, '')
    .replace(/^(?:关于|有关|任何|其|对)/, '')
    .trim()
    .split(/[，,。；;：:]/);
  const topic = clause.replace(/(?:等)?(?:的?(?:信息|细节|内容|情况))?$/, '').trim();
  return topic.length < 2 || topic.length > LONGEST || new RegExp(`^${who}$`).test(topic) ? undefined : topic;
}
