import type { Template } from '@/utils/summary/template';
import { SHIPPED_TEMPLATES } from './shipped';

/** Own templates with imported ones: one of the same id is replaced, one with a shipped template's id gets an id of its own. */
export function withImported(own: readonly Template[], imported: readonly Template[]): Template[] {
  const shipped = new Set(SHIPPED_TEMPLATES.map(({ id }) => id));
  const renamed = imported.map((template) => (shipped.has(template.id) ? { ...template, id: `own-${template.id}` } : template));
  const ids = new Set(renamed.map(({ id }) => id));
  return [...own.filter(({ id }) => !ids.has(id)), ...renamed];
}
