import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { floatPassage } from '@/utils/reading/pdf/floats/float-passage';
import type { FrontZone } from '@/utils/reading/pdf/front/front-zone';
import type { FoundHeading } from '@/utils/reading/pdf/headings/heading-finder';
import { isAbstractName } from '@/utils/reading/pdf/headings/section-names';
import { boxAround } from '@/utils/reading/pdf/lines/pdf-line';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { referenceEntries } from '@/utils/reading/pdf/references/reference-list';
import type { ReferenceRegion } from '@/utils/reading/pdf/references/reference-region';
import { noteText } from '@/utils/reading/pdf/text/footnotes';
import type { LineJoiner } from '@/utils/reading/pdf/text/line-joiner';
import { ParagraphWriter } from '@/utils/reading/pdf/text/paragraph-writer';
import type { Construct } from './paper-layout';

/** Turns the lines of a paper into sections, passages and references, in reading order. */
export class LineWriter {
  private readonly paragraphs: ParagraphWriter;
  /** First lines of notes that were written before their turn. */
  private readonly early = new Set<number>();

  constructor(
    private readonly draft: DocumentDraft,
    private readonly lines: readonly PlacedLine[],
    private readonly layout: readonly Construct[],
    private readonly front: FrontZone,
    private readonly joiner: LineJoiner,
    body: { size: number; spread: number },
  ) {
    this.paragraphs = new ParagraphWriter(draft, joiner, body);
  }

  async write(breathe: Breathe | undefined): Promise<void> {
    this.writeFront();
    for (const [index, line] of this.lines.entries()) {
      if (index % 50 === 0) {
        const pause = breathe?.();
        if (pause !== undefined) await pause;
      }
      if (this.front.places.has(index) || this.early.has(index)) continue;
      if (index === this.front.abstract) this.openAbstract();
      if (index === this.front.text) this.endAbstract();
      const construct = this.layout[index];
      if (construct === undefined) this.writeText(line);
      else this.writeConstruct(construct);
    }
    this.paragraphs.finish();
  }

  /** Institutes, addresses and dates above the abstract, in one passage. */
  private writeFront(): void {
    const lines = this.linesAt([...this.front.places].filter((place) => !this.front.named.has(place)));
    if (lines.length > 0) this.draft.add('paragraph', lines.map(({ text }) => text).join('\n'), placeOf(lines));
  }

  private writeText(line: PlacedLine): void {
    const [whole, rest = ''] = /^abstract\s*[.:—–-]+\s*(.*)$/isu.exec(line.text.slice(0, 40)) === null ? [] : splitAbstract(line.text);
    if (whole === undefined || this.draft.abstractSection !== undefined) this.paragraphs.add(line);
    else {
      this.openAbstract();
      if (rest !== '') this.paragraphs.add({ ...line, text: rest });
    }
  }

  private writeConstruct(construct: Construct): void {
    if (construct.kind === 'heading') this.openSection(construct.heading);
    else if (construct.kind === 'references') this.writeReferences(construct.region, this.linesAt(construct.places));
    else if (construct.kind === 'footnote') this.writeNote(construct.places);
    else if (construct.kind === 'formula') {
      const { places, label } = construct.formula;
      this.draft.formulas.found += 1;
      const own = this.linesAt(places);
      this.paragraphs.interrupt('equation', own.map(({ text }) => text).join(' '), {
        ...placeOf(own),
        ...(label === undefined ? {} : { label }),
      });
    } else if (construct.kind === 'float') {
      const { kind, text, label, tables } = floatPassage(construct.float, this.lines, this.joiner);
      const own = this.linesAt([...construct.float.caption, ...construct.float.body]);
      this.paragraphs.defer(kind, text, { ...placeOf(own), label, ...(tables === undefined ? {} : { tables }) });
    }
  }

  private writeNote(places: readonly number[]): void {
    const own = this.linesAt(places);
    this.paragraphs.defer('footnote', noteText(this.joined(own)), placeOf(own));
  }

  private openSection({ index, lines, number, heading, level, isAppendix, rest, within }: FoundHeading): void {
    this.paragraphs.finish();
    if (within !== undefined) this.draft.openSection({ heading: within, level: level - 1, isAppendix });
    if (isAbstractName(heading)) this.openAbstract();
    else
      this.draft.openSection({
        ...(number === undefined ? {} : { number }),
        heading: this.withHyphens(heading, index, lines),
        level,
        isAppendix,
      });
    const last = this.lines[index + lines - 1];
    if (rest !== undefined && last !== undefined) this.paragraphs.add({ ...last, text: rest });
  }

  /** Only the words of the whole paper tell what a hyphen at the end of a heading's line means. */
  private withHyphens(heading: string, index: number, count: number): string {
    let text = heading;
    for (let place = index + 1; place < index + count; place += 1) {
      const [half] = /\p{L}+-$/u.exec(this.lines[place - 1]?.text ?? '') ?? [];
      const [rest] = /^\p{Ll}+/u.exec(this.lines[place]?.text ?? '') ?? [];
      if (half !== undefined && rest !== undefined) text = text.replace(half.slice(0, -1) + rest, this.joiner.join(half, rest));
    }
    return text;
  }

  private openAbstract(): void {
    this.paragraphs.finish();
    if (this.draft.abstractSection === undefined) this.draft.openAbstract();
  }

  /** Letters begin their text without a heading. */
  private endAbstract(): void {
    this.paragraphs.finish();
    this.draft.closeAbstract();
  }

  /** The section stays, empty: a reader sees where the list was. */
  private writeReferences({ heading, isTitled, start, end }: ReferenceRegion, lines: PlacedLine[]): void {
    // A note at the foot of the list's first page belongs to the text above it. Seen on https://arxiv.org/pdf/1804.08269v2.
    for (let index = start; index < end; index += 1) {
      const construct = this.layout[index];
      if (construct?.kind !== 'footnote') continue;
      this.writeNote(construct.places);
      this.early.add(index);
    }
    this.paragraphs.finish();
    if (!isTitled) this.draft.openSection({ heading, level: 1, isAppendix: false });
    let characters = 0;
    for (const { text, label, page } of referenceEntries(lines, this.joiner)) {
      this.draft.addReference(text, { page, ...(label === undefined ? {} : { label }) });
      characters += text.length + (label?.length ?? 0) + 1;
    }
    this.draft.leftOut.push({ what: heading, rule: 'bibliography', characters });
  }

  private joined([first, ...others]: PlacedLine[]): string {
    let text = first?.text ?? '';
    for (const line of others) text = this.joiner.join(text, line.text);
    return text;
  }

  private linesAt(places: readonly number[]): PlacedLine[] {
    return places.flatMap((place) => this.lines[place] ?? []);
  }
}

function splitAbstract(text: string): [string, string] {
  return [text, text.replace(/^abstract\s*[.:—–-]+\s*/iu, '')];
}

function placeOf(lines: PlacedLine[]): { page?: number; box?: ReturnType<typeof boxAround> & object } {
  const page = lines[0]?.page;
  const box = boxAround(lines.filter((line) => line.page === page));
  return { ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) };
}
