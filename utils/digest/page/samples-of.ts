import type { Sample } from '@/utils/digest/estimate-run';
import type { SavedPaper } from '@/utils/summary/summary';

/** What the newest summaries by a model took, where its service counted. @param model as it is asked for */
export function samplesOf(papers: readonly SavedPaper[], model: string): Sample[] {
  return papers.flatMap(({ summaries: [{ made, imported }] }) => {
    const { tokensIn, tokensOut, startedAt, finishedAt } = made;
    const isOurs = imported === undefined && (made.askedModel ?? made.model) === model;
    if (!isOurs || tokensIn === undefined || tokensOut === undefined) return [];
    return [{ tokensIn, tokensOut, milliseconds: finishedAt - startedAt }];
  });
}
