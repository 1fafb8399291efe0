import type { Template, Templates } from '@/utils/summary/template';
import { SHIPPED_TEMPLATES } from './shipped';

/** Every template there is: those that come with the extension, then the person's own. */
export function allTemplates({ own }: Templates): Template[] {
  return [...SHIPPED_TEMPLATES, ...own];
}

/** Those that a new summary is written with, and one that is wanted for it alone. */
export function activeTemplates(templates: Templates, wanted?: string): Template[] {
  return allTemplates(templates).filter(({ id }) => id === wanted || templates.active.includes(id));
}
