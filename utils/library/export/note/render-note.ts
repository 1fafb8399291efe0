import Mustache from 'mustache';
import { Failure } from '@/utils/failure';
import type { NoteStyle } from '@/utils/library/export/evidence/footnotes';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { checkNoteTemplate, problemText } from './check-note-template';
import { frontMatter, type PropertyValue } from './front-matter';
import type { NoteTemplate } from './note-template';
import { bodyVariables, NOTE_VARIABLES, type NoteVariable, propertyVariables } from './note-variables';
import { obsidianTag } from './obsidian-tag';

export interface Note {
  /** As the template gives it, before anything is done for file systems. */
  name: string;
  /** Front matter and body. */
  text: string;
}

/**
 * A template that is ready to be filled.
 * @throws Failure `note-template-broken` whose detail says what is wrong and where
 */
export function noteRenderer(template: NoteTemplate, style?: NoteStyle): (saved: SavedPaper) => Note {
  const [problem] = checkNoteTemplate(template);
  if (problem !== undefined) throw new Failure('note-template-broken', problemText(problem));
  return (saved) => {
    const plain = propertyVariables(saved);
    const properties = template.properties.flatMap(({ name, value }) => {
      const filled = propertyValue(name.trim(), value, plain);
      return filled === undefined ? [] : [{ name: lineText(name), value: filled }];
    });
    const body = filledBody(template.body, bodyVariables(saved, style));
    return { name: lineText(fill(template.fileName, plain)), text: `${frontMatter(properties)}${fileText(body).trim()}\n` };
  };
}

type Values = ReturnType<typeof propertyVariables>;

/** As plain text, without HTML's entities; a list's items are parted by commas. */
function fill(template: string, values: Values): string {
  const written = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
  return Mustache.render(template, values, undefined, { escape: written });
}

/** Only the notes of what the template shows: others would lead from nowhere. */
function filledBody(template: string, values: Values): string {
  const notes = String(values.footnotes).split('\n');
  const shown = fill(template, { ...values, footnotes: '' });
  const used = notes.filter((note) => shown.includes(/^\[\^\d+\]/.exec(note)?.[0] ?? note));
  return fill(template, { ...values, footnotes: used.join('\n') });
}

/** Obsidian's own lists, whatever is written into them. https://help.obsidian.md/properties#Default+properties */
const LISTS = new Set(['tags', 'tag', 'aliases', 'alias', 'cssclasses', 'cssclass']);

const ONE_VARIABLE = /^\{\{\{?&?\s*(\w+)\s*\}?\}\}$/;

/** `undefined` for what is not known: the property is left out. */
function propertyValue(name: string, template: string, values: Values): PropertyValue | undefined {
  const [, variable = ''] = ONE_VARIABLE.exec(template.trim()) ?? [];
  const value = isVariable(variable) ? typedValue(variable, values) : literalOr(fileText(fill(template, values)).trim(), template);
  if (!LISTS.has(name.toLowerCase())) return Array.isArray(value) && value.length === 0 ? undefined : value;
  const items = Array.isArray(value) ? value : String(value ?? '').split(/[,，]/);
  const clean = items.map((item) => (/^tags?$/i.test(name) ? obsidianTag(item) : lineText(item))).filter((item) => item !== '');
  return clean.length === 0 ? undefined : [...new Set(clean)];
}

function isVariable(name: string): name is NoteVariable {
  return Object.hasOwn(NOTE_VARIABLES, name);
}

function typedValue(variable: NoteVariable, values: Values): PropertyValue | undefined {
  const value = values[variable];
  const kind = NOTE_VARIABLES[variable];
  if (value === undefined || value === '' || kind === 'records') return undefined;
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return { moment: String(value) };
  if (kind === 'time') return { moment: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value.map(String);
}

/** What the person wrote into the template without any variable means what it looks like: `false`, `3`. */
function literalOr(text: string, template: string): PropertyValue | undefined {
  if (text === '') return undefined;
  if (template.includes('{{')) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { moment: text } : text;
}
