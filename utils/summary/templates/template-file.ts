import { Failure } from '@/utils/failure';
import type { Template, TemplateSection } from '@/utils/summary/template';
import { checkTemplate } from './check-template';

/** How a file of templates says what it is. */
const FORMAT = 'paperpane-templates';
const VERSION = 1;

const LONGEST_FILE = 200_000;
const MOST_TEMPLATES = 50;

/** Templates as a file to keep or pass on. */
export function templatesToJson(templates: readonly Template[]): string {
  const plain = templates.map(({ id, name, sections }) => ({
    id,
    name,
    sections: sections.map(({ key, heading, instruction }) => ({ key, heading, instruction })),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates: plain }, null, 2)}\n`;
}

/**
 * Reads templates from a file: our own, or one that a person or a model wrote: a single template, or a list. Ids and keys that
 * are missing are made. Throws Failure `templates-unreadable` unless every template in it can be used.
 */
export function parseTemplates(json: string): Template[] {
  if (json.length > LONGEST_FILE) throw refusal(`longer than ${LONGEST_FILE} characters`);
  const found = templatesIn(parseJson(json));
  if (found.length === 0) throw refusal('no template in it');
  if (found.length > MOST_TEMPLATES) throw refusal(`more than ${MOST_TEMPLATES} templates`);
  const ids = new Set<string>();
  return found.map((value, index) => {
    const template = readTemplate(value, index);
    const [problem] = checkTemplate(template);
    if (problem !== undefined) {
      const place = problem.section === undefined ? '' : `, section ${problem.section + 1}`;
      throw refusal(`template ${index + 1}${place}: ${problem.code}`);
    }
    const id = unlike(template.id, ids);
    ids.add(id);
    return { ...template, id };
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : 'no JSON', error);
  }
}

function templatesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) throw refusal('neither a template nor a list');
  if (value.format === undefined && 'sections' in value) return [value];
  if (value.format !== undefined && value.format !== FORMAT) throw refusal('another kind of file');
  if (typeof value.version === 'number' && value.version > VERSION) throw refusal(`of a newer version (${value.version})`);
  if (!Array.isArray(value.templates)) throw refusal('no list of templates');
  return value.templates;
}

function readTemplate(value: unknown, index: number): Template {
  if (!isRecord(value) || !Array.isArray(value.sections)) throw refusal(`template ${index + 1}: no sections`);
  const keys = new Set(
    value.sections.flatMap((section: unknown) => (isRecord(section) && textOf(section.key) !== '' ? [textOf(section.key)] : [])),
  );
  const sections = value.sections.map((section: unknown): TemplateSection => {
    if (!isRecord(section)) throw refusal(`template ${index + 1}: a section is no object`);
    const heading = textOf(section.heading);
    const key = textOf(section.key) || unlike('section-1', keys);
    keys.add(key);
    return { key, heading, instruction: textOf(section.instruction) };
  });
  const name = textOf(value.name);
  const id = textOf(value.id);
  return { id: /^[\w-]{1,60}$/.test(id) ? id : `imported-${index + 1}`, name, sections };
}

function unlike(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function refusal(detail: string, cause?: unknown): Failure {
  return new Failure('templates-unreadable', detail, cause === undefined ? undefined : { cause });
}
