import { sectionRequest } from '@/utils/summary/prompt/section-request';
import type { Template } from '@/utils/summary/template';
import { askedSections } from './asked-sections';

/** What a template adds to a call, word for word; nothing where all of it is in the card. */
export function templateRequest(template: Template): string {
  const asked = askedSections([template]);
  // Before the first heading stands what is said of all sections.
  return asked.length === 0 ? '' : sectionRequest(asked).replace(/^[\s\S]*?(?=^## )/m, '');
}
