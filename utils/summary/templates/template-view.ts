import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import type { Template } from '@/utils/summary/template';
import { isField } from './asked-sections';

export interface TemplateViewSection {
  /** The card's field or the section's key: the id under which its numbers were checked. */
  id: string;
  heading: string;
  /** Absent where the summary was written without this section. */
  text?: string;
}

/** A summary through a template: its sections in order, from the card or from what the model wrote for the template. */
export function templateView(template: Template, { card, custom }: Pick<Summary, 'card' | 'custom'>): TemplateViewSection[] {
  return template.sections.map(({ key, heading }) => {
    const text = isField(key) ? card[key] : custom.find((section) => section.template === template.id && section.key === key)?.text;
    return { id: isField(key) ? key : customId({ template: template.id, key }), heading, ...(text === undefined ? {} : { text }) };
  });
}
