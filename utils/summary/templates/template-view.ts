import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import type { Template } from '@/utils/summary/template';
import { isField } from './asked-sections';

export interface TemplateViewSection {
  /** The card's field or the section's key: the id under which its numbers were checked. */
  id: string;
  /** The one that it was written under; the template may call it otherwise by now. */
  heading: string;
  /** Absent where the summary was written without this section. */
  text?: string;
}

/** A summary through a template: its sections in order, from the card or from what the model wrote for the template. */
export function templateView(template: Template, { card, custom }: Pick<Summary, 'card' | 'custom'>): TemplateViewSection[] {
  return template.sections.map(({ key, heading }) => {
    if (isField(key)) return { id: key, heading, ...(card[key] === undefined ? {} : { text: card[key] }) };
    const id = customId({ template: template.id, key });
    const written = custom.find((section) => customId(section) === id);
    return { id, heading, ...(written && { heading: written.heading, text: written.text }) };
  });
}
