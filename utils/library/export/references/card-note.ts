import { paperSections } from '@/utils/library/export/paper-sections';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';

/** The card for programs that keep a note with a reference: its sections in plain words, and the person's own note first. */
export function cardNote({ summaries: [summary], own }: SavedPaper): { heading: string; text: string }[] {
  const sections = paperSections(summary).map(({ heading, text }) => ({ heading: lineText(heading), text: plainText(fileText(text)) }));
  const note = fileText(own.note ?? '').trim();
  return [...(note === '' ? [] : [{ heading: '我的笔记', text: note }]), ...sections].filter(({ text }) => text !== '');
}

/** The same as one text with line breaks. */
export function cardNoteText(saved: SavedPaper): string {
  return cardNote(saved)
    .map(({ heading, text }) => `【${heading}】\n${text}`)
    .join('\n\n');
}
