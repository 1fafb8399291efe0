/** What an entry's labelled line tells. */
export type FactName = 'link' | 'source' | 'title' | 'authors' | 'date' | 'tags' | 'model' | 'version';

export interface Fact {
  name: FactName;
  value: string;
}

const LABELS: Readonly<Record<FactName, string>> = {
  link: '链接|论文链接|论文地址|原文链接|地址|arxiv(?:[_ ](?:pdf[_ ])?url)?|pdf|links?|urls?|paper(?: link)?|🔗',
  source: '阅读来源|内容来源|阅读方式|read from|reading source',
  title: '原文标题|英文标题|论文标题|标题|original title|title',
  authors: '作者|论文作者|authors?|👥',
  date: '日期|发布日期|发表日期|提交日期|date|published',
  tags: '标签|论文标签|关键词|tags?|keywords',
  model: '生成|模型|model',
  version: '版本|version',
};

const FACT = new RegExp(
  `^(?:[-*+•]\\s+|>\\s*|(?:(?![🔗👥])\\p{Extended_Pictographic}\\uFE0F?\\s*)|[🔗👥]\\s*(?=\\*\\*)){0,8}(?:(?:\\*\\*|__)\\s*)?(?:${Object.entries(
    LABELS,
  )
    .map(([name, labels]) => `(?<${name}>${labels})`)
    .join('|')})\\s*(?:\\*\\*|__)?\\s*(?:[:：]\\s*(?:\\*\\*|__)?|(?<=[🔗👥])\\s)\\s*(.*)$`,
  'iu',
);

/** Reads a line like `- **链接**: …`, `**论文链接：** …` or `👥 A, B`. */
export function readFact(line: string): Fact | undefined {
  const match = FACT.exec(line.trim());
  if (match === null) return undefined;
  const name = Object.entries(match.groups ?? {}).find(([, label]) => label !== undefined)?.[0];
  return name === undefined ? undefined : { name: name as FactName, value: (match.at(-1) ?? '').trim() };
}

/** The facts of a line that is nothing else: one, a row of a table, or several between bars, `**链接**: … | **阅读来源**: PDF`. */
export function readFacts(line: string): Fact[] {
  const [, name = '', value = ''] = /^\s*\|([^|]+)\|(.*)\|\s*$/.exec(line) ?? [];
  const row = readFact(`${name.trim()}: ${value.trim()}`);
  if (row !== undefined) return [row];
  const parts = line.split(/\s+[|｜·]\s+/).map(readFact);
  const whole = readFact(line);
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : whole === undefined ? [] : [whole];
}

/** `Zhang San, Li Si`, `张三、李四`, `A; B`, `A and B`. */
export function splitNames(text: string): string[] {
  return text
    .replace(/\*\*|(?:\.{3}|…)\s*$/g, '')
    .split(/\s*[,，、;；·]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
