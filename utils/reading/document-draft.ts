import { countTokens } from './count-tokens';
import type { Author, PaperDocument, PaperLink, Passage, PassageKind, ReadSource, Reference, Section } from './paper-document';
import { type FoundUrl, linkKind } from './paper-links';
import type { ReadContext } from './read-context';
import type { Doubt, LeftOut, Planted, Receipt, Tally } from './receipt';

const prefixes: Record<PassageKind, string> = {
  paragraph: 'P',
  list: 'P',
  equation: 'E',
  table: 'T',
  figure: 'F',
  footnote: 'N',
  listing: 'L',
};

export interface FrontMatter {
  source: ReadSource;
  title: string;
  authors: Author[];
  date?: string;
  version?: number;
  licence?: string;
  keywords?: string[];
  pages?: number;
}

/** What an added passage has beside its kind and text; `id` when it was taken before. */
export type PassageDetails = Partial<Pick<Passage, 'id' | 'anchor' | 'page' | 'box' | 'label' | 'tables' | 'damage'>>;

/** A paper while it is being read: readers open sections and add passages in reading order, the draft counts them. */
export class DocumentDraft {
  readonly sections: Section[] = [];
  readonly passages: Passage[] = [];
  readonly references: Reference[] = [];
  readonly links: PaperLink[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly doubts: Doubt[] = [];
  readonly planted: Planted[] = [];
  readonly formulas: Tally = { found: 0, damaged: 0, unreadable: 0 };
  /** The section whose text is the abstract. */
  abstractSection: number | undefined;
  private isAbstractOver = false;
  /** Places linked so far: each is told once. */
  private readonly linked = new Set<string>();
  private readonly counts = new Map<string, number>();

  openSection(section: Section): void {
    this.sections.push(section);
  }

  openAbstract(heading = 'Abstract'): void {
    this.abstractSection ??= this.sections.length;
    this.openSection({ heading, level: 1, isAppendix: false });
  }

  /** Letters have no heading after it: their text stands in a section without one, and not in the abstract. */
  closeAbstract(): void {
    this.isAbstractOver = this.abstractSection !== undefined;
  }

  /** Takes the next id: a footnote is numbered where its mark stands, before its text is written. */
  takeId(kind: PassageKind): string {
    return this.nextId(prefixes[kind]);
  }

  /** The passage as it was added; `undefined` for empty text. */
  add(kind: PassageKind, text: string, details: PassageDetails = {}): Passage | undefined {
    if (text.trim() === '') return undefined;
    if (this.needsSection(kind)) this.openSection({ heading: '', level: 1, isAppendix: false });
    const { id = this.takeId(kind), ...where } = details;
    const passage: Passage = { id, kind, section: this.sections.length - 1, text, ...where };
    this.passages.push(passage);
    return passage;
  }

  /** Nothing of an entry without text: a lone `[13]` is the rest of a damaged page. */
  addReference(text: string, details: Omit<Reference, 'id' | 'text'> = {}): void {
    if (text.trim() === '') return;
    this.references.push({ id: this.nextId('R'), text, ...details });
  }

  /** What the paper offers, told by the address and the words around it; what leads anywhere else is none of it. */
  addLink({ url, around }: FoundUrl, passage: string): void {
    const place = url.replace(/^https?:\/\/(?:www\.)?|\/+$/gi, '').toLowerCase();
    if (this.linked.has(place)) return;
    const kind = linkKind(url, around);
    if (kind === 'other') return;
    this.linked.add(place);
    this.links.push({ url, kind, passage });
  }

  finish(context: ReadContext, front: FrontMatter): PaperDocument {
    const { title, authors, date, licence, keywords = [] } = front;
    return {
      paper: context.paper,
      title,
      authors,
      ...(date === undefined ? {} : { date }),
      ...(licence === undefined ? {} : { licence }),
      keywords,
      abstract: this.textOf(this.abstractSection),
      sections: this.sections,
      passages: this.passages,
      references: this.references,
      links: this.links,
      receipt: this.receipt(context, front),
    };
  }

  private receipt({ url }: ReadContext, { source, version, pages }: FrontMatter): Receipt {
    const tables = this.passages.filter(({ kind }) => kind === 'table');
    const unreadable = tables.filter(({ damage }) => damage === 'image-only' || damage === 'no-cells' || damage === 'unreadable').length;
    return {
      source,
      ...(version === undefined ? {} : { version }),
      ladder: [{ source, url, outcome: 'used' }],
      sections: this.sizes(),
      tables: { found: tables.length, damaged: tables.filter(({ damage }) => damage === 'errors').length, unreadable },
      formulas: this.formulas,
      ...(pages === undefined ? {} : { pages }),
      leftOut: this.leftOut,
      doubts: this.doubts,
      planted: this.planted,
      milliseconds: 0,
    };
  }

  /** Text before the first heading still needs a section to stand in, and so does text after the abstract; the abstract's notes are its own. */
  private needsSection(kind: PassageKind): boolean {
    const last = this.sections.length - 1;
    return last < 0 || (this.isAbstractOver && last === this.abstractSection && kind !== 'footnote');
  }

  private nextId(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return prefix + count;
  }

  private textOf(section: number | undefined): string {
    const own = this.passages.filter((passage) => passage.section === section && passage.kind !== 'footnote');
    return own.map(({ text }) => text).join('\n\n');
  }

  private sizes(): Receipt['sections'] {
    const sizes = this.sections.map(({ number, heading }) => ({
      heading: number === undefined ? heading : `${number} ${heading}`,
      passages: 0,
      characters: 0,
      tokens: 0,
    }));
    for (const { section, text } of this.passages) {
      const size = sizes[section];
      if (size === undefined) continue;
      size.passages += 1;
      size.characters += text.length;
      size.tokens += countTokens(text);
    }
    return sizes;
  }
}
