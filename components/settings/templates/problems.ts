import { useTranslation } from 'react-i18next';
import { TEMPLATE_LIMITS, type TemplateProblem } from '@/utils/summary/templates/check-template';

type Part = 'name' | 'sections' | 'heading' | 'instruction';

/** Beside which control a problem is told. */
const PART_OF: Readonly<Record<TemplateProblem['code'], Part>> = {
  'no-name': 'name',
  'long-name': 'name',
  'no-sections': 'sections',
  'many-sections': 'sections',
  'bad-key': 'heading',
  'same-key': 'heading',
  'no-heading': 'heading',
  'long-heading': 'heading',
  'bad-heading': 'heading',
  'same-heading': 'heading',
  'card-heading': 'heading',
  'no-instruction': 'instruction',
  'long-instruction': 'instruction',
};

export function isProblemCode(code: string | undefined): code is TemplateProblem['code'] {
  return code !== undefined && code in PART_OF;
}

export function problemOf(problems: readonly TemplateProblem[], part: Part, section?: number): TemplateProblem | undefined {
  return problems.find((problem) => PART_OF[problem.code] === part && problem.section === section);
}

/** A problem in words; nothing for none. */
export function useProblemText(): (problem: TemplateProblem | undefined) => string | undefined {
  const { t } = useTranslation();
  return (problem) =>
    problem &&
    t(`template.problem.${problem.code}`, {
      most: TEMPLATE_LIMITS[PART_OF[problem.code]],
      field: problem.field && t(`field.${problem.field}`),
    });
}
