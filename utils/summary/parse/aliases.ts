import type { FieldKey } from '@/utils/summary/card';

/** Other names under which reports and models write a field. Simplified characters and singular spelling of spaces; `section-label` does the rest. */
export const ALIASES: Readonly<Record<FieldKey, readonly string[]>> = {
  oneLine: [
    ...['一句话贡献', '核心贡献', '一句话总结', '一句话概括', '一句话概述', '一句话介绍', '一句话核心', '核心贡献一句话', '一句话'],
    ...['one-sentence contribution', 'one-sentence core contribution', 'one-sentence summary', 'one-line summary', 'one-liner'],
    ...['1-line summary', '1-sentence summary'],
    ...['core contribution', 'core contribution in one sentence', 'tl;dr'],
  ],
  abstract: [
    ...['摘要', '论文概述', '论文总结', '内容摘要', '论文概要', '论文简介', '摘要总结'],
    ...['paper summary', 'paper abstract', 'summary', 'abstract'],
  ],
  field: [
    ...['应用场景', '领域', '应用方向', '研究领域', '应用范围', '所属领域'],
    ...['application field', 'application domain', 'application area', 'application areas', 'research field', 'research area', 'field'],
  ],
  problem: [
    ...['主要研究问题或目标', '主要研究问题和目标', '主要研究问题与目标', '主要研究问题及目标', '主要研究问题/目标', '主要研究问题'],
    ...['研究问题或目标', '研究问题和目标', '研究问题及目标', '研究问题/目标', '研究问题', '研究目标', '主要研究目标', '研究目标与问题'],
    ...['主要问题或目标', '主要问题与目标', '问题与目标', '研究核心目标与问题', '核心问题与目标', '研究目的', '主要问题', '问题'],
    ...['main research question or objective', 'key research question or objective', 'research question and objective'],
    ...['research questions and objectives', 'research problem and objective', 'research problem and goal', 'main research question'],
    ...['research question', 'research questions', 'research problem', 'research objective', 'research goal', 'problem statement'],
    ...['problem and goal', 'problem and objective', 'primary objective', 'objective', 'objectives', 'problem'],
  ],
  method: [
    ...['主要方法', '核心方法', '研究方法', '技术方法', '方法', '方法论', '关键方法论', '关键方法学', '采用方法与技术', '关键技术'],
    ...['key methodology', 'key methodology used', 'key method', 'key methods', 'core method', 'core methodology', 'proposed method'],
    ...['methodology', 'method', 'methods', 'approach'],
  ],
  innovations: [
    ...['创新点', '主要创新', '核心创新点', '关键创新点', '核心创新', '关键创新', '主要贡献', '创新之处'],
    ...['main innovations', 'key innovations', 'core innovations', 'main contributions', 'key contributions', 'innovations', 'novelty'],
  ],
  results: [
    ...['主要结果', '实验结果', '关键结果', '主要实验结果', '关键实验结果', '实验效果与结果', '实验与结果', '结果', '实验设计与主要发现'],
    ...['主要发现', '关键发现', '实验表现'],
    ...['primary results', 'main results', 'main result', 'key results', 'experimental results', 'experimental effects'],
    ...['key findings', 'main findings', 'results', 'findings'],
  ],
  guide: [
    ...['使用方法', '使用说明', '用法', '使用指引', '使用建议', '使用方式', '上手指南', '如何使用'],
    ...['usage guide', 'user guide', 'usage guidelines', 'how to use', 'how to use it', 'getting started', 'usage'],
  ],
  implication: [
    ...['对AI从业者的主要启示', '给AI从业者的启示', '给AI从业者的主要启示', '对AI从业者的主要意义', '对AI从业者的意义'],
    ...['对AI从业者的影响', '对AI从业者的主要影响', '对AI从业者的建议', '对AI从业者的启发', '对AI从业人员的启示', '对AI实践者的启示'],
    ...['对从业者的启示', '对从业者的主要启示', '对人工智能从业者的启示', '对人工智能从业者的主要启示', '从业者启示', '实践启示'],
    ...['主要启示', '启示', 'principal implication for AI practitioners', 'main implication for AI practitioners'],
    ...['implication for AI practitioners', 'implications for AI practitioners', 'implications for practitioners', 'for practitioners'],
    ...['takeaways for AI practitioners', 'takeaways for practitioners', 'implications'],
  ],
  limits: [
    ...['局限', '局限性', '局限与不足', '不足与局限', '局限性与不足', '局限性与未说明', '局限和未说明', '局限及未说明', '论文局限性'],
    ...['局限性与未来工作', '局限与未来工作', '局限性和未来工作', '局限性与展望', '局限与展望', '研究局限', '主要局限'],
    ...['limitations', 'limitations and open questions', 'limitations and future work', 'limitations and unknowns'],
    ...['limitations and unstated details', 'limits and open questions', 'limits and what is not said', 'limits'],
  ],
};
