import type { Template, Templates } from '@/utils/summary/template';
import { allTemplates } from '@/utils/summary/templates/active-templates';

export function withActive(templates: Templates, id: string, isActive: boolean): Templates {
  const others = templates.active.filter((other) => other !== id);
  return { ...templates, active: isActive ? [...others, id] : others };
}

/** In the place of the one with its id, or as the last. */
export function withTemplate(templates: Templates, template: Template): Templates {
  const isThere = templates.own.some(({ id }) => id === template.id);
  const own = isThere ? templates.own.map((other) => (other.id === template.id ? template : other)) : [...templates.own, template];
  return { ...templates, own };
}

export function withoutTemplate({ own, active }: Templates, id: string): Templates {
  return { own: own.filter((other) => other.id !== id), active: active.filter((other) => other !== id) };
}

/** A copy that is the person's own. */
export function copyOf({ sections }: Template, name: string): Template {
  return { id: newId('own'), name, sections: sections.map((section) => ({ ...section })) };
}

export function newTemplate(): Template {
  return { id: newId('own'), name: '', sections: [newSection()] };
}

export function newSection(): Template['sections'][number] {
  return { key: newId('section'), heading: '', instruction: '' };
}

/** Imported ones beside those that are there: what is there stays as it is, what is the same is not added twice. */
export function withImported(templates: Templates, imported: readonly Template[]): { templates: Templates; added: number } {
  let changed = templates;
  let added = 0;
  for (const template of imported) {
    const there = allTemplates(changed);
    if (there.some((other) => isSame(other, template))) continue;
    const isTaken = there.some(({ id }) => id === template.id);
    changed = { ...changed, own: [...changed.own, isTaken ? { ...template, id: newId('own') } : template] };
    added += 1;
  }
  return { templates: changed, added };
}

export function isSame(a: Template, b: Template): boolean {
  return a.name === b.name && JSON.stringify(a.sections.map(plain)) === JSON.stringify(b.sections.map(plain));
}

function plain({ key, heading, instruction }: Template['sections'][number]): string[] {
  return [key, heading, instruction];
}

/** Never one that was there before: summaries hold what was written for templates and sections that have since been deleted. */
function newId(kind: 'own' | 'section'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
