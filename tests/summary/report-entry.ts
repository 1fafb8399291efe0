/** One entry of a report in layout B: its five fields, as every heading layout must give them back. */
export const report = ['field', 'oneLine', 'guide', 'innovations', 'results'] as const;

export const bodies = {
  field: '自然语言处理 – 分词',
  oneLine: '用两级缓存把检索延迟降到 12 毫秒。',
  guide: '- **输入**：一段文本\n- **输出**：词序列',
  innovations: '- **两级缓存**：先内存后磁盘。\n- **结果**：命中率 93%。',
  results: '- 延迟由 48 毫秒降到 12 毫秒。',
};

/** Sets one section. */
export type Layout = (heading: string, ordinal: number, body: string) => string;
