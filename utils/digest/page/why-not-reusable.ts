import { findReusable, type Making } from '@/utils/digest/find-reusable';
import type { SavedPaper } from '@/utils/summary/summary';

/** What keeps the summaries of a paper from being taken as they are: all were imported, of an older version, without a template, by another model. */
export type ReuseProblem = 'imported' | 'version' | 'template' | 'model';

/** `undefined` where one of them can be reused. */
export function whyNotReusable(saved: SavedPaper, making: Making, any?: true): ReuseProblem | undefined {
  if (findReusable(saved, making, any) !== undefined) return undefined;
  const made = saved.summaries.filter(({ imported }) => imported === undefined);
  if (made.length === 0) return 'imported';
  const sameModel = made.filter(({ made: { askedModel, model } }) => (askedModel ?? model) === making.model);
  if (sameModel.length === 0) return 'model';
  const newest = saved.newest?.version ?? 0;
  return sameModel.every(({ receipt: { version } }) => newest > (version ?? newest)) ? 'version' : 'template';
}
