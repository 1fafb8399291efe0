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
    instruction: '一句话，不超过 100 个字（编号不算）：谁用什么办法解决了什么问题，得到什么结果。',
  },
  abstract: {
    heading: '论文摘要',
    instruction: '2–4 句话，依次是背景与问题、做法、主要结果。用自己的话写，不逐句翻译原文摘要。',
  },
  field: {
    heading: '应用领域',
    instruction: '只写一行：领域 – 子领域 – 任务。例如“自然语言处理 – 信息检索 – 长文档问答”。',
  },
  problem: {
    heading: '研究问题与目标',
    instruction: '一段话：要解决什么问题，已有办法差在哪里，本文的目标是什么。',
  },
  method: {
    heading: '关键方法',
    instruction: '列表或一段话：由哪些部分组成、按什么步骤进行、关键设计为什么这样做；公式是核心时写出公式并说明符号。',
  },
  innovations: {
    heading: '主要创新点',
    instruction: '3–5 条列表，每条以加粗的短语开头，说明与已有工作相比新在哪里。',
  },
  results: {
    heading: '实验效果',
    instruction:
      '列表：先写主要结果，再写消融或分析。至少一条带数字，每个数字都写明数据集、指标、比较对象和各自的数值。论文没有定量结果时，只写“论文没有报告定量结果”并说明有什么证据。',
  },
  guide: {
    heading: '使用指南',
    instruction:
      '列表，五条，每条以加粗的名称开头：**输入**、**输出**、**流程**（怎样用起来）、**硬件/资源**（训练与推理各需什么）、**代码与模型**（发布了哪些代码、模型、数据、演示，写出网址和许可证；以 <facts> 为准，只照抄，不补全）。',
  },
  implication: {
    heading: '对AI从业者的启示',
    instruction: '一段话：做工程或研究的人可以据此改变什么做法，在什么条件下成立。只从论文的结果得出。',
  },
  limits: {
    heading: '局限与未说明',
    instruction:
      '列表。先写论文自己承认的局限；再写读者会问而论文没有交代的，每条以“论文未说明”开头，例如方差或重复次数、算力与成本、代码与数据是否公开、失败的情形。',
  },
};

export function missingFields(card: Card): FieldKey[] {
  return FIELD_KEYS.filter((key) => !card[key]?.trim());
}
