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
}

export const FIELDS: Readonly<Record<FieldKey, FieldDefinition>> = {
  oneLine: {
    heading: '一句话核心贡献',
    instruction: '一句话，不超过 100 个字：做了什么，得到了什么。',
  },
  abstract: {
    heading: '论文摘要',
    instruction: '2–4 句话：背景、做法、结果。',
  },
  field: {
    heading: '应用领域',
    instruction: '一行：领域 – 子领域 – 任务。',
  },
  problem: {
    heading: '研究问题与目标',
    instruction: '一段话：要解决什么问题，为什么此前没有解决，目标是什么。',
  },
  method: {
    heading: '关键方法',
    instruction: '列表或一段话：方法的组成与步骤，关键设计，必要时给出公式。',
  },
  innovations: {
    heading: '主要创新点',
    instruction: '3–5 条列表，每条以加粗的短语开头。',
  },
  results: {
    heading: '实验效果',
    instruction: '列表：至少一条带数字的结果（数据集、指标、对比对象、数值）；论文没有定量结果时直接写明。',
  },
  guide: {
    heading: '使用指南',
    instruction: '列表：**输入**、**输出**、**流程**、**硬件/资源**、**代码与模型**（发布了什么、许可证）。',
  },
  implication: {
    heading: '对AI从业者的启示',
    instruction: '一段话：做工程或研究的人可以据此改变什么做法。',
  },
  limits: {
    heading: '局限与未说明',
    instruction: '列表：论文承认的局限；以及论文没有交代的（方差、算力、代码、数据许可……）。',
  },
};

export function missingFields(card: Card): FieldKey[] {
  return FIELD_KEYS.filter((key) => !card[key]?.trim());
}
