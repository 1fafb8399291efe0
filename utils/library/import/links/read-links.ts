import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** arXiv links and ids, one or several a line, with or without words around them. A link alone in its line may be named: `[Title](https://…)`. */
export function readLinks({ text }: TextFile, intake: Intake): void {
  text.split('\n').forEach((line, index) => {
    const papers = papersIn(line);
    const title = papers.length === 1 ? titleOf(line) : '';
    for (const paper of papers) intake.list({ paper, title, day: undefined, line: index + 1 });
    if (papers.length === 0 && /[\p{L}\p{N}]/u.test(line)) intake.left('not-a-paper', line, index + 1);
  });
}

/** Each once: a line may give a paper's id beside its link. */
export function papersIn(text: string): PaperRef[] {
  const links = findPaperLinks(text);
  const words = [
    ...links.map(({ start }, index) => text.slice(links[index - 1]?.end ?? 0, start)),
    text.slice(links.at(-1)?.end ?? 0),
  ].join(' ');
  const papers = [...links.map(({ paper }) => paper), ...findPaperIds(words.replace(/https?:\S+/g, ' '))];
  return [...new Map(papers.map((paper) => [paperKey(paper), paper])).values()];
}

function titleOf(line: string): string {
  const linked = /\[([^\][]*(?:\[[^\][]*\][^\][]*)*)\]\(/.exec(line)?.[1] ?? '';
  return findPaperIds(linked).length > 0 || /^(?:arxiv|pdf|hugging ?face|hf|link|链接)$/i.test(linked.trim()) ? '' : plainTitle(linked);
}
