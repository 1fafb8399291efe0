/** The ten fields of the paper card, in their order. One record; every view, export and report is rendered from it. */
export const FIELD_KEYS = [
  'oneLine',
  'abstract',
  'field',
  'problem',
  'method',
  'innovations',
  'results',
  'guide',
  'implication',
  'limits',
] as const;

export type FieldKey = (typeof FIELD_KEYS)[number];

/** Markdown per field; a field that the model did not give is absent. */
export type Card = Partial<Record<FieldKey, string>>;

interface FieldDefinition {
  heading: string;
  /** What the model is told to write there. */
  instruction: string;
  /** Other names under which reports and models write the same field; compared without spaces and punctuation. */
  aliases: readonly string[];
}

export const FIELDS: Readonly<Record<FieldKey, FieldDefinition>> = {
  oneLine: {
    heading: '一句话核心贡献',
    instruction: '一句话，不超过 100 个字：做了什么，得到了什么。',
    aliases: [
      '一句话贡献',
      '核心贡献',
      '一句话总结',
      '一句话概括',
      '一句话核心',
      '核心贡献一句话',
      'one-sentence contribution',
      'core contribution',
      'tl;dr',
    ],
  },
  abstract: {
    heading: '论文摘要',
    instruction: '2–4 句话：背景、做法、结果。',
    aliases: ['摘要', '论文概述', '论文总结', '内容摘要', 'summary', 'abstract'],
  },
  field: {
    heading: '应用领域',
    instruction: '一行：领域 – 子领域 – 任务。',
    aliases: ['应用场景', '领域', '应用方向', '研究领域', 'application field', 'application domain', 'application area'],
  },
  problem: {
    heading: '研究问题与目标',
    instruction: '一段话：要解决什么问题，为什么此前没有解决，目标是什么。',
    aliases: [
      '主要研究问题或目标',
      '主要研究问题和目标',
      '主要研究问题与目标',
      '主要研究问题/目标',
      '主要研究问题',
      '研究问题或目标',
      '研究问题和目标',
      '研究问题/目标',
      '研究问题',
      '研究目标',
      '主要研究目标',
      '主要问题或目标',
      '研究核心目标与问题',
      'main research question or objective',
      'key research question or objective',
      'main research question',
      'research question',
      'objective',
    ],
  },
  method: {
    heading: '关键方法',
    instruction: '列表或一段话：方法的组成与步骤，关键设计，必要时给出公式。',
    aliases: [
      '主要方法',
      '核心方法',
      '研究方法',
      '方法',
      '方法论',
      '关键方法论',
      '关键方法学',
      '采用方法与技术',
      'key methodology',
      'key methodology used',
      'methodology',
      'method',
    ],
  },
  innovations: {
    heading: '主要创新点',
    instruction: '3–5 条列表，每条以加粗的短语开头。',
    aliases: ['创新点', '主要创新', '核心创新点', '关键创新点', '核心创新', 'main innovations', 'key innovations', 'innovations'],
  },
  results: {
    heading: '实验效果',
    instruction: '列表：至少一条带数字的结果（数据集、指标、对比对象、数值）；论文没有定量结果时直接写明。',
    aliases: [
      '主要结果',
      '实验结果',
      '关键结果',
      '主要实验结果',
      '实验效果与结果',
      '实验与结果',
      '结果',
      '实验设计与主要发现',
      'primary results',
      'main results',
      'key results',
      'experimental results',
      'results',
    ],
  },
  guide: {
    heading: '使用指南',
    instruction: '列表：**输入**、**输出**、**流程**、**硬件/资源**、**代码与模型**（发布了什么、许可证）。',
    aliases: ['使用方法', '使用说明', '用法', '使用指引', '使用建议', 'usage guide', 'how to use', 'usage'],
  },
  implication: {
    heading: '对AI从业者的启示',
    instruction: '一段话：做工程或研究的人可以据此改变什么做法。',
    aliases: [
      '对AI从业者的主要启示',
      '给AI从业者的启示',
      '给AI从业者的主要启示',
      '对AI从业者的主要意义',
      '对AI从业者的意义',
      '对AI从业者的影响',
      '对从业者的启示',
      '对人工智能从业者的启示',
      '对人工智能从业者的主要启示',
      '主要启示',
      '启示',
      'principal implication for AI practitioners',
      'main implication for AI practitioners',
      'implication for AI practitioners',
      'implications for AI practitioners',
    ],
  },
  limits: {
    heading: '局限与未说明',
    instruction: '列表：论文承认的局限；以及论文没有交代的（方差、算力、代码、数据许可……）。',
    aliases: ['局限', '局限性', '局限与不足', '不足与局限', '局限性与未说明', '局限和未说明', 'limitations'],
  },
};

export function missingFields(card: Card): FieldKey[] {
  return FIELD_KEYS.filter((key) => !card[key]?.trim());
}
