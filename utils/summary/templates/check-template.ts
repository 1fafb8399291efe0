import type { FieldKey } from '@/utils/summary/card';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { takeMarks } from '@/utils/summary/parse/heading-marks';
import type { Template, TemplateSection } from '@/utils/summary/template';
import { isField } from './asked-sections';

/** The most that a template may hold: it is sent with every summary. */
export const TEMPLATE_LIMITS = { name: 40, sections: 12, heading: 40, instruction: 600 } as const;

export interface TemplateProblem {
  /**
   * `card-heading`: the card has a section of that name, under which the answer would be filed. `bad-heading`: it is no plain line of words
   * without a number in front, so that it could not be found in an answer.
   */
  code:
    | 'no-name'
    | 'long-name'
    | 'no-sections'
    | 'many-sections'
    | 'bad-key'
    | 'same-key'
    | 'no-heading'
    | 'long-heading'
    | 'bad-heading'
    | 'same-heading'
    | 'card-heading'
    | 'no-instruction'
    | 'long-instruction';
  /** Index of the section; absent for the template as a whole. */
  section?: number;
  /** Of `card-heading`: the field. */
  field?: FieldKey;
}

/** Everything that keeps a template from being used, in order; empty when it can be. */
export function checkTemplate({ name, sections }: Template): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (name.trim() === '') problems.push({ code: 'no-name' });
  if (name.trim().length > TEMPLATE_LIMITS.name) problems.push({ code: 'long-name' });
  if (sections.length === 0) problems.push({ code: 'no-sections' });
  if (sections.length > TEMPLATE_LIMITS.sections) problems.push({ code: 'many-sections' });
  const keys = new Set<string>();
  const headings = new Set<string>();
  for (const [index, section] of sections.entries()) {
    for (const problem of sectionProblems(section, keys, headings)) problems.push({ ...problem, section: index });
    keys.add(section.key);
    headings.add(comparable(section.heading));
  }
  return problems;
}

function sectionProblems(section: TemplateSection, keys: ReadonlySet<string>, headings: ReadonlySet<string>): TemplateProblem[] {
  const { key } = section;
  const heading = section.heading.trim();
  const instruction = section.instruction.trim();
  const problems: TemplateProblem[] = [];
  if (!/^[A-Za-z\d-]{1,40}$/.test(key)) problems.push({ code: 'bad-key' });
  else if (keys.has(key)) problems.push({ code: 'same-key' });
  if (heading === '') problems.push({ code: 'no-heading' });
  else if (heading.length > TEMPLATE_LIMITS.heading) problems.push({ code: 'long-heading' });
  else if (!isPlain(heading)) problems.push({ code: 'bad-heading' });
  else if (headings.has(comparable(heading))) problems.push({ code: 'same-heading' });
  if (isField(key)) return problems;
  const field = recogniseHeading(`## ${heading}`)?.key;
  if (field !== undefined) problems.push({ code: 'card-heading', field });
  if (instruction === '') problems.push({ code: 'no-instruction' });
  if (instruction.length > TEMPLATE_LIMITS.instruction) problems.push({ code: 'long-instruction' });
  return problems;
}

/** Marks and numbers in front are taken for decoration when an answer is read. */
function isPlain(heading: string): boolean {
  const hasMarks = /[\n\r#|<>`*_[\]]|^[^\p{L}\p{N}]|^\d{1,2}(?:\.\d{1,2})*\s*[.．、)）:：]/u.test(heading);
  return !hasMarks && takeMarks(`## ${heading}`).rest.trim() !== '';
}

/** Headings that a reader of answers cannot tell apart. */
function comparable(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
