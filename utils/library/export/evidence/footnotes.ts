import { type Inserted, linkedCitations } from '@/utils/library/export/linked-citations';
import { fileText } from '@/utils/library/export/text/file-text';
import type { Receipt } from '@/utils/reading/receipt';
import { placedNumbers, type ShownNumber } from '@/utils/summary/check/placed-numbers';
import type { Backing } from '@/utils/summary/summary';
import { notePlaces } from './note-place';

/** A text that a model wrote, with what stands behind it. */
export interface BackedText {
  /** Its section's id among the checked numbers. */
  id: string;
  text: string;
  backing: Pick<Backing, 'passages' | 'numbers'>;
  receipt: Receipt | undefined;
}

/** How a file marks a number and sets its note. Notes are counted from 1. */
export interface NoteStyle {
  mark(index: number): string;
  definition(index: number, number: ShownNumber, behind: Pick<BackedText, 'backing' | 'receipt'>): string;
}

/** The notes of one file, counted through all its texts. Without a style there are none, and only citations become links. */
export function createFootnotes(style: NoteStyle | undefined) {
  const definitions: string[] = [];
  return {
    /** The text as the file has it: citations as links, each checked number with its mark. */
    write({ id, text, backing, receipt }: BackedText): string {
      const inserted: Inserted[] = [];
      if (style !== undefined) {
        const own = (backing.numbers ?? []).filter(({ section }) => section === id);
        const numbers = placedNumbers(text, own);
        const places = notePlaces(
          text,
          numbers.map(({ end }) => end),
        );
        for (const [index, number] of numbers.entries()) {
          const { at, before } = places[index] ?? { at: number.end, before: '' };
          const note = definitions.length + 1;
          definitions.push(style.definition(note, number, { backing, receipt }));
          inserted.push({ at, text: before + style.mark(note) });
        }
      }
      return fileText(linkedCitations(text, receipt, backing.passages, inserted));
    },
    /** All notes so far, one a line. */
    definitions: (): readonly string[] => definitions,
  };
}
