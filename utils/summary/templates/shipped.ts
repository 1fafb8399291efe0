import type { Template } from '@/utils/summary/template';

/** For whoever wants to run it again: what is given, and what is missing. */
const reproduction: Template = {
  id: 'reproduction',
  name: '复现清单',
  sections: [
    {
      key: 'released',
      heading: '已公开的材料',
      instruction:
        '列表，四条，以加粗的名称开头：**代码**、**模型权重**、**数据**、**配置与脚本**。每条写网址、许可证、是否完整（只有推理代码、只有部分权重等）；以 <facts> 为准，论文只说“将公开”的照写，没有的写“论文未说明”。',
    },
    {
      key: 'data',
      heading: '数据与预处理',
      instruction:
        '列表，每个数据集一条：名称与版本、规模（条数、词元数、时长）、划分、过滤与清洗、去重与防泄漏的做法、怎样取得。分清训练、验证和测试用的数据。',
    },
    {
      key: 'setup',
      heading: '模型与超参数',
      instruction:
        '表格，三列：项目、取值、出处编号。包括骨干模型与版本、参数量、各层尺寸、优化器、学习率与调度、批大小、步数或轮数、精度、正则化、随机种子、推理时的解码设置。论文未说明的项目也列出，取值写“论文未说明”。',
    },
    {
      key: 'compute',
      heading: '算力与成本',
      instruction: '列表：硬件型号与数量、训练时长、总 GPU 小时、显存或内存、推理速度、费用。训练、微调和评测分开写。',
    },
    {
      key: 'protocol',
      heading: '评测协议',
      instruction:
        '列表：指标的定义与计算工具、评测集与子集、提示词或模板、基线的来源（重跑的还是引用的）、重复次数与方差、显著性检验、人工评测的人数与准则。',
    },
    {
      key: 'steps',
      heading: '复现步骤',
      instruction:
        '有序列表，5–10 步：从取得数据到得到主表里的一个数。每一步写输入、操作、输出，并注明依据的编号；论文没有给出的步骤写明“需自行补上”。最后一步写应当得到的数值及其所在的表。',
    },
    {
      key: 'gaps',
      heading: '缺失与风险',
      instruction:
        '列表，按对复现的妨碍从大到小：缺哪项信息，影响哪个结果，可以怎样补救（读附录、看代码、问作者、自行搜索超参数）。不要重复前面已经写明的内容。',
    },
  ],
};

/** For whoever has to judge it: claims against evidence. */
const review: Template = {
  id: 'review',
  name: '审稿视角',
  sections: [
    {
      key: 'claims',
      heading: '主张与证据',
      instruction:
        '表格，三列：作者的主张（带编号）、支持它的证据（哪张表、哪个实验，带编号）、证据是否足够（足够 / 部分 / 不足，说明缺什么）。列出 3–6 条最重要的主张。',
    },
    {
      key: 'comparison',
      heading: '对照是否公平',
      instruction:
        '列表：有哪些基线，缺哪些该有的基线；数据、参数量、算力、调参力度、提示词是否对等；基线的数是重跑的还是抄来的。只依据论文写明的设置，写明的与没写明的分开。',
    },
    {
      key: 'statistics',
      heading: '统计可靠性',
      instruction:
        '列表：重复次数、方差或置信区间、显著性检验、测试集大小、提升是否大于波动。没有报告的写“论文未说明”，并指出哪条结论因此存疑。',
    },
    {
      key: 'ablation',
      heading: '消融与归因',
      instruction:
        '列表：每个关键部件有没有单独去掉或替换的实验，结果变化多少（写出数值与所在的表）；提升能否归因于作者所说的原因，有没有别的解释没有排除。',
    },
    {
      key: 'validity',
      heading: '有效性威胁',
      instruction:
        '列表，以加粗的名称开头：**数据泄漏或污染**、**评测偏差**（如用同一模型打分）、**外推范围**（语言、领域、规模）、**选择性报告**。论文讨论过的写它怎样处理；没有讨论的写“论文未说明”。',
    },
    {
      key: 'novelty',
      heading: '与已有工作的差别',
      instruction: '列表，3–5 条：与论文自己引用的最接近的工作相比，相同的是什么，不同的是什么，带编号。不凭印象补充论文没有引用的工作。',
    },
    {
      key: 'questions',
      heading: '给作者的问题',
      instruction:
        '有序列表，4–6 个具体的问题，每个都能用一个实验、一个数字或一段说明来回答；写明答案会改变哪条结论。这里可以评价，语气平实。',
    },
  ],
};

/** The templates that come with the extension. Their ids are in people's settings and must stay. */
export const SHIPPED_TEMPLATES: readonly Template[] = [reproduction, review];
