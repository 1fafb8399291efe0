import type { PaperDocument, Passage, PassageKind, ReadSource, Receipt, Section } from './paper-document';
import type { ReadContext } from './read-context';

const prefixes: Record<PassageKind, string> = {
  paragraph: 'P',
  list: 'P',
  equation: 'E',
  table: 'T',
  figure: 'F',
  footnote: 'N',
  listing: 'L',
};

interface FrontMatter {
  source: ReadSource;
  title: string;
  authors: string[];
  date?: string;
  version?: number;
  pages?: number;
}

/** A paper while it is being read: readers open sections and add passages in reading order, the draft counts them. */
export class DocumentDraft {
  readonly sections: Section[] = [];
  readonly passages: Passage[] = [];
  readonly leftOut: Receipt['leftOut'] = [];
  formulas = 0;
  /** The section whose text is the abstract. */
  abstractSection: number | undefined;
  private readonly counts = new Map<string, number>();

  openSection(section: Section): void {
    this.sections.push(section);
  }

  openAbstract(heading = 'Abstract'): void {
    this.abstractSection ??= this.sections.length;
    this.openSection({ heading, level: 1, isAppendix: false });
  }

  /** Takes the next id: a footnote is numbered where its mark stands, before its text is written. */
  takeId(kind: PassageKind): string {
    const prefix = prefixes[kind];
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return prefix + count;
  }

  add(kind: PassageKind, text: string, place: { id?: string; anchor?: string; page?: number } = {}): void {
    if (text.trim() === '') return;
    // Text before the first heading still needs a section to stand in.
    if (this.sections.length === 0) this.openSection({ heading: '', level: 1, isAppendix: false });
    const { id = this.takeId(kind), ...where } = place;
    this.passages.push({ id, kind, section: this.sections.length - 1, text, ...where });
  }

  finish(context: ReadContext, front: FrontMatter): PaperDocument {
    const { title, authors, date, source, version, pages } = front;
    return {
      paper: context.paper,
      title,
      authors,
      ...(date === undefined ? {} : { date }),
      abstract: this.textOf(this.abstractSection),
      sections: this.sections,
      passages: this.passages,
      receipt: {
        source,
        ...(version === undefined ? {} : { version }),
        ladder: [{ source, url: context.url, outcome: 'used' }],
        sections: this.sections.map((section, index) => this.sizeOf(section, index)),
        tables: this.passages.filter(({ kind }) => kind === 'table').length,
        formulas: this.formulas,
        ...(pages === undefined ? {} : { pages }),
        leftOut: this.leftOut,
      },
    };
  }

  private textOf(section: number | undefined): string {
    const own = this.passages.filter((passage) => passage.section === section && passage.kind !== 'footnote');
    return own.map(({ text }) => text).join('\n\n');
  }

  private sizeOf({ number, heading }: Section, index: number): Receipt['sections'][number] {
    const own = this.passages.filter(({ section }) => section === index);
    return {
      heading: number === undefined ? heading : `${number} ${heading}`,
      passages: own.length,
      characters: own.reduce((sum, { text }) => sum + text.length, 0),
    };
  }
}
