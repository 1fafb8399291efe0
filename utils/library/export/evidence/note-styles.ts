import type { NoteStyle } from './footnotes';
import { numberNote } from './number-note';

/** GitHub's and Obsidian's footnotes. https://help.obsidian.md/syntax#Footnotes */
export const MARKDOWN_NOTES: NoteStyle = {
  mark: (index) => `[^${index}]`,
  definition: (index, number, { backing, receipt }) => `[^${index}]: ${numberNote(number, backing.passages, receipt)}`,
};

/** For readers that know no footnotes. */
export const LISTED_NOTES: NoteStyle = {
  mark: (index) => ` [${index}]`,
  definition: (index, number, { backing, receipt }) => `${index}. ${numberNote(number, backing.passages, receipt)}`,
};
