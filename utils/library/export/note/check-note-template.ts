import Mustache, { type TemplateSpans } from 'mustache';
import type { NoteTemplate } from './note-template';
import { NOTE_VARIABLES, RECORD_NAMES } from './note-variables';

export interface NoteTemplateProblem {
  /** `syntax`: Mustache cannot read it; `unknown-name`: there is no such variable, so that nothing would stand there. */
  code: 'syntax' | 'unknown-name' | 'no-file-name' | 'no-name' | 'same-name';
  part: 'fileName' | 'properties' | 'body';
  /** Index of the property. */
  property?: number;
  /** The unknown name, or Mustache's own words, with the place as an offset: `Unclosed tag at 12`. */
  detail: string;
}

/** Everything that keeps a note's template from being used, in order; empty when it can be. */
export function checkNoteTemplate({ fileName, properties, body }: NoteTemplate): NoteTemplateProblem[] {
  const problems: NoteTemplateProblem[] = [];
  if (fileName.trim() === '') problems.push({ code: 'no-file-name', part: 'fileName', detail: '' });
  problems.push(...textProblems(fileName).map((problem) => ({ ...problem, part: 'fileName' as const })));
  const names = new Set<string>();
  for (const [property, { name, value }] of properties.entries()) {
    if (name.trim() === '') problems.push({ code: 'no-name', part: 'properties', property, detail: '' });
    else if (names.has(name.trim().toLowerCase())) problems.push({ code: 'same-name', part: 'properties', property, detail: name.trim() });
    names.add(name.trim().toLowerCase());
    problems.push(...textProblems(value).map((problem) => ({ ...problem, part: 'properties' as const, property })));
  }
  return [...problems, ...textProblems(body).map((problem) => ({ ...problem, part: 'body' as const }))];
}

/** The problem in words: `body: Unclosed tag at 12`. */
export function problemText({ code, part, property, detail }: NoteTemplateProblem): string {
  return `${part}${property === undefined ? '' : `[${property}]`}: ${code === 'syntax' ? detail : `${code} ${detail}`.trim()}`;
}

function textProblems(template: string): Pick<NoteTemplateProblem, 'code' | 'detail'>[] {
  try {
    return [...unknownNames(Mustache.parse(template))].map((detail) => ({ code: 'unknown-name' as const, detail }));
  } catch (error) {
    return [{ code: 'syntax', detail: error instanceof Error ? error.message : String(error) }];
  }
}

const KNOWN = new Set<string>([...Object.keys(NOTE_VARIABLES), ...RECORD_NAMES, '.']);

function unknownNames(spans: TemplateSpans): Set<string> {
  const names = new Set<string>();
  for (const [kind, name, , , within] of spans) {
    if (kind === '!' || kind === '=' || kind === 'text') continue;
    // A partial is never known: there are no other templates.
    if (kind === '>' || !KNOWN.has(name)) names.add(name);
    if (Array.isArray(within)) for (const inner of unknownNames(within)) names.add(inner);
  }
  return names;
}
