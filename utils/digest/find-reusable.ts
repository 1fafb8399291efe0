import type { SavedPaper, Summary } from '@/utils/summary/summary';
import type { AskedSection } from '@/utils/summary/templates/asked-sections';

/** What a new summary would be made with. */
export interface Making {
  /** As it is asked for. */
  model: string;
  asked: readonly AskedSection[];
}

/**
 * The newest summary that a new one would only repeat: of the newest version that is known, with the same template, by the same model. With
 * `any` the newest that there is.
 */
export function findReusable({ summaries, newest }: SavedPaper, making: Making, any?: true): Summary | undefined {
  if (any) return summaries[0];
  return summaries.find(
    (summary) =>
      summary.imported === undefined &&
      (summary.made.askedModel ?? summary.made.model) === making.model &&
      (newest?.version ?? 0) <= (summary.receipt.version ?? newest?.version ?? 0) &&
      hasTemplates(summary, making.asked),
  );
}

/** A model may have left a section out: asked again it would again. */
function hasTemplates({ custom }: Summary, asked: readonly AskedSection[]): boolean {
  return asked.every(({ template }) => custom.some((section) => section.template === template));
}
