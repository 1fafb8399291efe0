import { useTranslation } from 'react-i18next';
import type { NoteTemplateProblem } from '@/utils/library/export/note/check-note-template';
import { problemWords } from './problem-words';

/** Where a problem is told: what is wrong with a property is wrong with its name or its value. */
export type NotePart = 'fileName' | 'body' | 'name' | 'value';

export type ProblemText = (part: NotePart, text: string, property?: number) => string | undefined;

/** What is wrong with one field's text, in words: the first thing, or nothing. */
export function useNoteProblems(problems: readonly NoteTemplateProblem[]): ProblemText {
  const { t } = useTranslation();
  return (part, text, property) => {
    const problem = problems.find((each) => partOf(each) === part && each.property === property);
    if (problem === undefined) return undefined;
    const { code, name, line } = problemWords(problem, text);
    const said = t(`noteEditor.problem.${code}`, { name });
    return line === undefined ? said : t('noteEditor.problem.atLine', { line, problem: said });
  };
}

function partOf({ code, part }: NoteTemplateProblem): NotePart {
  if (part !== 'properties') return part;
  return code === 'no-name' || code === 'same-name' ? 'name' : 'value';
}
