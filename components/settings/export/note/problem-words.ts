import type { NoteTemplateProblem } from '@/utils/library/export/note/check-note-template';

type Code = Exclude<NoteTemplateProblem['code'], 'syntax'> | 'unclosed-tag' | 'unclosed-section' | 'unopened-section' | 'syntax';

/** What is wrong, about which name, and in which line of a text that has several. */
export interface ProblemWords {
  code: Code;
  /** A variable, or Mustache's own words. */
  name: string;
  /** As a person counts; absent where there is one line, or the place cannot be told. */
  line?: number;
}

/** A problem as it is told beside its field, whose text is needed for the place: of what is open at the end Mustache names the end. */
export function problemWords({ code, detail }: NoteTemplateProblem, text: string): ProblemWords {
  const said = code === 'syntax' ? readSyntax(detail) : { code, name: detail };
  const at = placeOf(said, text);
  return at < 0 || !text.includes('\n') ? said : { ...said, line: text.slice(0, at).split('\n').length };
}

/** https://github.com/janl/mustache.js/blob/v4.2.0/mustache.js#L217-L252 */
function readSyntax(detail: string): ProblemWords {
  if (detail.startsWith('Unclosed tag')) return { code: 'unclosed-tag', name: '' };
  const [, kind, name] = /^(Unclosed|Unopened) section "(.*)" at \d+$/s.exec(detail) ?? [];
  if (kind === undefined || name === undefined) return { code: 'syntax', name: detail };
  return { code: kind === 'Unclosed' ? 'unclosed-section' : 'unopened-section', name };
}

function placeOf({ code, name }: ProblemWords, text: string): number {
  switch (code) {
    case 'unclosed-tag': {
      const closed = text.lastIndexOf('}}');
      return text.indexOf('{{', closed < 0 ? 0 : closed);
    }
    case 'unclosed-section':
      return lastTag(text, '#^', name);
    case 'unopened-section':
      return lastTag(text, '/', name);
    case 'unknown-name':
      return lastTag(text, '#^/>&{ ', name);
    default:
      return -1;
  }
}

/** Where the last tag of that name begins, with one of these signs before it. */
function lastTag(text: string, signs: string, name: string): number {
  const tags = [...text.matchAll(/\{\{\s*([#^/>&{]?)\s*([^{}]*?)\s*\}\}/g)];
  return tags.findLast(([, sign, named]) => named === name && signs.includes(sign || ' '))?.index ?? -1;
}
