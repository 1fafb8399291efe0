import type { Overview } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { huggingFaceUrl } from '@/utils/paper/paper-urls';
import { replaceCitations } from '@/utils/summary/citations/find-citations';

/** An overview as Markdown: what it cites are links to the papers. */
export function overviewMarkdown({ text, keys }: Overview, day: string, papers: readonly DigestPaper[]): string {
  const byKey = new Map(papers.map((each) => [paperKey(each.paper), each]));
  const linkOf = (id: string): string[] => {
    const listed = byKey.get(keys[Number(id.slice(1)) - 1] ?? '');
    return listed === undefined ? [] : [`[${listed.paper.arxivId}](${huggingFaceUrl(listed.paper)})`];
  };
  const linked = replaceCitations(text, ({ ids }) => {
    const links = ids.flatMap(linkOf);
    return links.length === 0 ? '' : `（${links.join('、')}）`;
  });
  return `# ${day}\n\n${linked}\n`;
}
