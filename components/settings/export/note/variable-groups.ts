import { type NoteVariable, RECORD_NAMES } from '@/utils/library/export/note/note-variables';
import { FIELD_KEYS } from '@/utils/summary/card';

/** What may stand between double braces. */
export type VariableName = NoteVariable | (typeof RECORD_NAMES)[number];

interface VariableGroup {
  id: 'paper' | 'summary' | 'numbers' | 'own' | 'records';
  names: readonly VariableName[];
}

/** Every variable once, in the order in which they are offered. */
export const VARIABLE_GROUPS: readonly VariableGroup[] = [
  {
    id: 'paper',
    names: [
      ...(['title', 'authors', 'date', 'year', 'id', 'arxivId', 'version', 'source', 'url', 'pdf', 'huggingFace', 'code'] as const),
      ...(['project', 'citekey', 'bibtex', 'facts'] as const),
    ],
  },
  {
    id: 'summary',
    names: [...FIELD_KEYS, 'sections', 'custom', 'extra', 'exchanges', 'hasExchanges', 'savedAt', 'service', 'model'],
  },
  { id: 'numbers', names: ['exact', 'rounded', 'derived', 'doubtful', 'notFound', 'hasNumbers', 'footnotes'] },
  { id: 'own', names: ['tags', 'starred', 'note', 'readAt'] },
  { id: 'records', names: RECORD_NAMES },
];

/** What is written before and after the caret for a variable: of lists all of an item's parts, of conditions both ends. */
export function variableTags(name: VariableName): [before: string, after: string] {
  switch (name) {
    case 'sections':
    case 'custom':
    case 'extra':
      return [`{{#${name}}}\n## {{heading}}\n\n{{text}}\n\n{{/${name}}}\n`, ''];
    case 'exchanges':
      return [`{{#exchanges}}\n**{{question}}**\n\n{{answer}}\n\n{{/exchanges}}\n`, ''];
    case 'hasExchanges':
    case 'hasNumbers':
      return [`{{#${name}}}`, `{{/${name}}}`];
    default:
      return [`{{${name}}}`, ''];
  }
}
