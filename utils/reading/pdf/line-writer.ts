import type { DocumentDraft } from '@/utils/reading/document-draft';
import type { Passage, PassageKind } from '@/utils/reading/paper-document';
import type { FoundHeading, FoundHeadings } from './heading-finder';
import type { LineJoiner } from './line-joiner';
import { isParagraphBreak } from './paragraph-break';
import { isShort, type PlacedLine } from './placed-line';
import { referencesStart } from './references-start';
import { isAbstractName, isReferencesName } from './section-names';

const caption = /^(Fig(?:ure|\.)|Table|TABLE|Algorithm|Listing)\s*[A-Z]?\d+(?:\.\d+)?\s*[:.|]/i;
const footnoteStart = /^(?:\^?\d{1,2}(?=\s?\p{L})|[*†‡§¶∗])/u;

interface Block {
  kind: PassageKind;
  text: string;
  page: number;
  last: PlacedLine;
}

/** Turns the lines of a paper into sections and passages. */
export class LineWriter {
  private block: Block | undefined;
  /** Footnotes stand at the foot of a page in the middle of a sentence: they wait for its end. */
  private readonly notes: Block[] = [];
  private references: { heading: string; characters: number } | undefined;
  /** A paragraph that broke off in the middle of a sentence. */
  private open: Passage | undefined;

  constructor(
    private readonly draft: DocumentDraft,
    private readonly headings: FoundHeadings,
    private readonly joiner: LineJoiner,
    private readonly bodySize: number,
  ) {}

  write(lines: PlacedLine[]): void {
    const references = referencesStart(lines);
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined) continue;
      const found = this.headings.at.get(index);
      if (index === references && this.references === undefined) this.openSection({ heading: 'References', level: 1, isAppendix: false });
      if (found !== undefined && this.opens(found)) {
        this.openSection(found);
        index += found.lines - 1;
        if (found.rest !== undefined) this.writeLine({ ...line, text: found.rest });
      } else if (this.references !== undefined) this.references.characters += line.text.length + 1;
      else this.writeLine(line);
    }
    this.flush();
    this.writeNotes();
    this.closeReferences();
  }

  /** Between references only an appendix or a heading beyond doubt can begin: numbers of references may be set apart as well. */
  private opens({ number, heading, isSure }: FoundHeading): boolean {
    return (
      this.references === undefined || isSure || /^[A-Z](?:\.|$)/.test(number ?? '') || /^(?:appendi|supplement|acknowledg)/i.test(heading)
    );
  }

  private openSection({ number, heading, level, isAppendix }: Pick<FoundHeading, 'number' | 'heading' | 'level' | 'isAppendix'>): void {
    this.flush();
    this.open = undefined;
    this.writeNotes();
    this.closeReferences();
    if (isReferencesName(heading)) {
      this.references = { heading, characters: 0 };
      return;
    }
    if (isAbstractName(heading)) {
      this.draft.openAbstract();
      return;
    }
    this.draft.openSection({ ...(number === undefined ? {} : { number }), heading, level, isAppendix });
  }

  private writeLine(line: PlacedLine): void {
    const runIn = /^abstract\s*[.:—–-]+\s*(.*)$/i.exec(line.text);
    if (runIn !== null && this.draft.abstractSection === undefined) {
      this.openSection({ heading: 'Abstract', level: 1, isAppendix: false });
      if (runIn[1] !== '') this.start('paragraph', { ...line, text: runIn[1] ?? '' });
      return;
    }
    const kind = this.kindOf(line);
    const note = this.notes.at(-1);
    if (kind === 'footnote') this.startNote(line);
    else if (note !== undefined && this.continues(note, line)) this.extend(note, line);
    else if (kind !== undefined || this.block === undefined || isParagraphBreak(this.block.last, line))
      this.start(kind ?? 'paragraph', line);
    else this.extend(this.block, line);
  }

  private kindOf({ text, size, y }: PlacedLine): PassageKind | undefined {
    const [, name = ''] = caption.exec(text) ?? [];
    if (name !== '') return /^t/i.test(name) ? 'table' : /^f/i.test(name) ? 'figure' : 'listing';
    // Institutes under the title are numbered small lines as well, but stand in the upper half (792 or 842 points high).
    return size < this.bodySize * 0.93 && y < 400 && footnoteStart.test(text) ? 'footnote' : undefined;
  }

  private startNote(line: PlacedLine): void {
    // A small line with a number that follows another small line is a row of a table, not a note.
    const isAmongSmall = this.block !== undefined && this.block.last.size < this.bodySize * 0.93 && this.block.kind !== 'footnote';
    if (isAmongSmall && this.block !== undefined && this.block.last.page === line.page) this.start('paragraph', line);
    else this.notes.push({ kind: 'footnote', text: line.text, page: line.page, last: line });
  }

  private continues(note: Block, line: PlacedLine): boolean {
    return (
      line.page === note.page && line.size < this.bodySize * 0.93 && line.y < note.last.y && line.column.left === note.last.column.left
    );
  }

  private start(kind: PassageKind, line: PlacedLine): void {
    this.flush();
    this.block = { kind, text: line.text, page: line.page, last: line };
  }

  /** Lines that stop short of the margin are rows of a table or steps of a formula: their breaks stay. */
  private extend(block: Block, line: PlacedLine): void {
    const isRow = block.kind === 'paragraph' && (isTableRow(block.last.text) || isTableRow(line.text));
    const isRunning = !isRow && (!isShort(block.last) || block.kind !== 'paragraph' || /^\p{Ll}/u.test(line.text));
    block.text = this.joiner.join(block.text, line.text, isRunning ? ' ' : '\n');
    block.last = line;
  }

  private flush(): void {
    const { block } = this;
    this.block = undefined;
    if (block === undefined) return;
    const isText = block.kind === 'paragraph' && Math.abs(block.last.size - this.bodySize) < 0.3;
    // A paragraph interrupted by a figure or the foot of a page goes on below it.
    if (isText && this.open !== undefined && /^\p{Ll}{2}/u.test(block.text)) this.open.text = this.joiner.join(this.open.text, block.text);
    else {
      this.draft.add(block.kind, block.text, { page: block.page });
      if (isText) this.open = this.draft.passages.at(-1);
    }
    if (this.open !== undefined && !/[\p{L}\d,-]$/u.test(this.open.text)) {
      this.open = undefined;
      this.writeNotes();
    }
  }

  private writeNotes(): void {
    for (const { text, page } of this.notes.splice(0))
      this.draft.add('footnote', text.replace(/^\^?\d{1,2}\s*(?=\s|\p{Lu}|http)/u, ''), { page });
  }

  private closeReferences(): void {
    if (this.references === undefined) return;
    const { heading, characters } = this.references;
    this.draft.leftOut.push({ what: heading, rule: 'bibliography', characters });
    this.references = undefined;
  }
}

/** Half of its words are numbers. */
function isTableRow(text: string): boolean {
  const words = text.split(' ');
  return words.length > 3 && words.filter((word) => /^[-–−+±(]*\d[\d.,%)±]*$/.test(word)).length >= words.length / 2;
}
