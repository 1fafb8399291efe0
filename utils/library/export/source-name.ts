import type { ReadSource } from '@/utils/reading/paper-document';

/** The words that the reports use under 阅读来源. */
export function sourceName(source: ReadSource): string {
  const names: Record<ReadSource, string> = {
    html: 'HTML',
    pdf: 'PDF',
    ar5iv: 'ar5iv HTML',
    page: 'Web',
    abstract: 'ArXiv Abs',
    unknown: '未知',
  };
  return names[source];
}
