import type { DocumentDraft, PassageDetails } from '@/utils/reading/document-draft';
import type { PassageKind } from '@/utils/reading/paper-document';
import { boxAround } from '@/utils/reading/pdf/lines/pdf-line';
import {
  isElsewhere,
  isIndented,
  isSameLine,
  isSameRow,
  isSameSize,
  isShort,
  type PlacedLine,
} from '@/utils/reading/pdf/pages/placed-line';
import { isTornUrl, joinLines } from './join-lines';
import type { LineJoiner } from './line-joiner';
import { endsSentence, isListItem, isParagraphBreak } from './paragraph-break';

interface Block {
  kind: PassageKind;
  text: string;
  /** Those on its first page. */
  lines: PlacedLine[];
  last: PlacedLine;
}

interface Deferred {
  kind: PassageKind;
  text: string;
  details: PassageDetails;
}

/** No paragraph is longer; joining line after line to a text without end would take time without end. */
const longest = 30_000;

/** Joins lines to paragraphs. What stands in the middle of a sentence, such as a float or a footnote, waits for the paragraph's end. */
export class ParagraphWriter {
  private block: Block | undefined;
  /** Small scattered lines in the middle of a sentence. */
  private aside: Block | undefined;
  private readonly waiting: Deferred[] = [];
  /** Something stood between the last line and the next. */
  private isInterrupted = false;

  constructor(
    private readonly draft: DocumentDraft,
    private readonly joiner: LineJoiner,
    private readonly body: { size: number; spread: number },
  ) {}

  add(line: PlacedLine): void {
    const { block } = this;
    if (block === undefined) this.start(line);
    else if (this.aside !== undefined && isSameRow(this.aside.last, line)) this.addRow(block, this.aside, line);
    else if (this.isAside(block, line)) this.addAside(line);
    else {
      const isBroken = this.aside !== undefined && !goesOn(block, line);
      this.closeAside();
      if (isBroken || block.text.length > longest || isParagraphBreak(block.last, line, this.isInterrupted, this.body.spread))
        this.start(line);
      else this.extend(block, line);
    }
    this.isInterrupted = false;
  }

  /** Written after the paragraph. */
  defer(kind: PassageKind, text: string, details: PassageDetails): void {
    this.waiting.push({ kind, text, details });
    this.isInterrupted = true;
    if (this.block === undefined || this.isEnded(this.block)) this.finish();
  }

  /** Written at once: the paragraph goes on below it. */
  interrupt(kind: PassageKind, text: string, details: PassageDetails): void {
    const { block } = this;
    this.block = undefined;
    this.closeAside();
    this.writeBlock(block);
    this.draft.add(kind, text, details);
  }

  /** Ends the paragraph and writes all that waits. */
  finish(): void {
    const { block } = this;
    this.block = undefined;
    this.closeAside();
    this.writeBlock(block);
    for (const { kind, text, details } of this.waiting.splice(0)) this.draft.add(kind, text, details);
  }

  private start(line: PlacedLine): void {
    const { block } = this;
    if (block === undefined || this.isEnded(block)) this.finish();
    else {
      this.block = undefined;
      this.writeBlock(block);
    }
    this.block = { kind: isListItem(line.text) ? 'list' : 'paragraph', text: line.text, lines: [line], last: line };
  }

  private extend(block: Block, line: PlacedLine): void {
    block.text = joinLines(this.joiner, block.text, block.last, line);
    block.last = line;
    if (line.page === block.lines[0]?.page) block.lines.push(line);
  }

  private isAside(block: Block, line: PlacedLine): boolean {
    const isBody = isSameSize(block.last, this.body);
    return isBody && !isSameSize(block.last, line, 0.07) && !isSameLine(block.last, line) && !this.isEnded(block) && !isShort(block.last);
  }

  private addAside(line: PlacedLine): void {
    if (this.aside !== undefined && this.aside.text.length < longest && !isParagraphBreak(this.aside.last, line))
      this.extend(this.aside, line);
    else {
      this.closeAside();
      this.aside = { kind: 'paragraph', text: line.text, lines: [line], last: line };
    }
  }

  /** What looked like an aside was the raised beginning of a line. */
  private addRow(block: Block, aside: Block, line: PlacedLine): void {
    this.aside = undefined;
    block.text = this.joiner.join(block.text, this.joiner.join(aside.text, line.text));
    block.last = line;
  }

  private closeAside(): void {
    const { aside } = this;
    this.aside = undefined;
    if (aside !== undefined) this.waiting.push({ kind: aside.kind, text: aside.text, details: placeOf(aside) });
  }

  /** In the middle of a sentence nothing may come between. */
  private isEnded({ text, last }: Block): boolean {
    return endsSentence(text) || (isShort(last) && !/[\p{Ll},-]$/u.test(text));
  }

  private writeBlock(block: Block | undefined): void {
    if (block !== undefined) this.draft.add(block.kind, asMarkdown(block), placeOf(block));
  }
}

/** After an aside the paragraph goes on where a line is not set like the first of a new one. */
function goesOn({ last }: Block, line: PlacedLine): boolean {
  return (
    /^\p{Ll}/u.test(line.text) ||
    isTornUrl(last.text, line.text) ||
    (!isIndented(line) && (isElsewhere(last, line) || !isListItem(line.text)))
  );
}

function asMarkdown({ kind, text }: Block): string {
  return kind === 'list' ? text.replace(/^[•◦▪‣∙●○■]\s*/u, '- ') : text;
}

function placeOf({ lines }: Block): PassageDetails {
  const box = boxAround(lines);
  return { ...(lines[0] === undefined ? {} : { page: lines[0].page }), ...(box === undefined ? {} : { box }) };
}
