import { countTokens } from '@/utils/reading/count-tokens';
import type { Template } from '@/utils/summary/template';
import { askedSections } from '@/utils/summary/templates/asked-sections';

/** What models write for one section, in tokens, as a rule. */
const ANSWER_TOKENS = 350;

/** About how many tokens a template adds to every summary: what is asked and what is answered, to the nearest fifty. */
export function templateCost(template: Template): number {
  const tokens = askedSections([template]).reduce(
    (sum, { heading, instruction }) => sum + countTokens(heading + instruction) + ANSWER_TOKENS,
    0,
  );
  return Math.round(tokens / 50) * 50;
}
