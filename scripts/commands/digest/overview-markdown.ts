import type { Overview } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { huggingFaceUrl } from '@/utils/paper/paper-urls';
import { findCitations } from '@/utils/summary/citations/find-citations';

/** An overview as Markdown: what it cites are links to the papers. */
export function overviewMarkdown({ text, keys }: Overview, day: string, papers: readonly DigestPaper[]): string {
  const byKey = new Map(papers.map((each) => [paperKey(each.paper), each]));
  const linkOf = (id: string): string[] => {
    const listed = byKey.get(keys[Number(id.slice(1)) - 1] ?? '');
    return listed === undefined ? [] : [`[${listed.paper.arxivId}](${huggingFaceUrl(listed.paper)})`];
  };
  let linked = '';
  let from = 0;
  for (const { start, end, ids } of findCitations(text)) {
    const links = ids.flatMap(linkOf);
    linked += text.slice(from, start) + (links.length === 0 ? '' : `（${links.join('、')}）`);
    from = end;
  }
  return `# ${day}\n\n${linked}${text.slice(from)}\n`;
}
