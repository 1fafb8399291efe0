import { lettersOf } from '@/utils/reading/pdf/lines/letters-of';
import { headingShape } from './heading-shape';
import type { OutlineEntry } from './outline-entries';

/** Comparing every line with every entry is only for the few entries that were not found as they are. */
const mostLoose = 80;

/** Headings of the outline that may be missing from the page before the next one is. */
const reach = 8;

/** So many letters tell most lines from every entry. */
const beginning = 3;

/** A number of any kind before a title. */
const anyNumber = /^[§¶\s]*(?:appendix\s+)?(?:[ivxl]{1,6}|[a-z]|s?\d{1,2})(?:\.\d{1,2})*[.:)]?[\s—–]+/i;

/** Finds printed headings in the PDF's table of contents; every entry is used once. */
export class OutlineMatch {
  private readonly byLetters = new Map<string, number[]>();
  private readonly shapes = new Map<OutlineEntry, EntryShape>();
  private readonly beginnings = new Set<string>();
  private readonly used = new Set<OutlineEntry>();
  private last = -1;

  constructor(private readonly entries: readonly OutlineEntry[]) {
    for (const [index, entry] of entries.entries()) {
      const shape = shapeOf(entry);
      this.shapes.set(entry, shape);
      const letters = lettersOf(entry.title);
      this.listOf(letters).push(index);
      if (shape.number !== undefined) this.listOf(shape.letters).push(index);
      for (const own of [letters, shape.letters]) this.beginnings.add(own.slice(0, beginning));
    }
  }

  /** Whether `find` may know a heading that begins like this: most lines of a paper begin like none, and looking closer costs. */
  mayBegin(text: string): boolean {
    const start = text.slice(0, 40);
    return this.isBeginning(start) || this.isBeginning(start.replace(anyNumber, ''));
  }

  /** The entry with the same letters, with or without its number, that comes next: legends and tables bear names of later sections. */
  find(text: string, number: string | undefined, heading: string): OutlineEntry | undefined {
    for (const letters of [lettersOf(text), lettersOf(heading)]) {
      const index = this.byLetters.get(letters)?.find((place) => place > this.last && place <= this.last + reach);
      const entry = index === undefined ? undefined : this.entries[index];
      if (entry === undefined || this.used.has(entry)) continue;
      const own = this.shapes.get(entry)?.number;
      if (own === undefined || own === number) return entry;
    }
    return undefined;
  }

  use(entry: OutlineEntry): void {
    this.used.add(entry);
    this.last = Math.max(this.last, this.entries.indexOf(entry));
  }

  get isUsedUp(): boolean {
    return this.used.size >= this.entries.length;
  }

  get unused(): OutlineEntry[] {
    return this.entries.filter((entry) => !this.used.has(entry));
  }

  /** Outlines lose the formulas in a title: what is left of it stands in the printed one in the same order. */
  findLoosely(heading: string, number: string | undefined): OutlineEntry | undefined {
    const printed = heading.toLowerCase();
    return this.someUnused().find((entry) => {
      const shape = this.shapes.get(entry);
      if (shape === undefined || (shape.number !== undefined && number !== undefined && shape.number !== number)) return false;
      return holdsInOrder(printed, shape.words, shape.number !== undefined && shape.number === number);
    });
  }

  private someUnused(): OutlineEntry[] {
    const unused: OutlineEntry[] = [];
    for (const entry of this.entries) {
      if (this.used.has(entry)) continue;
      unused.push(entry);
      if (unused.length >= mostLoose) break;
    }
    return unused;
  }

  private isBeginning(text: string): boolean {
    const letters = lettersOf(text);
    for (let length = 1; length <= beginning; length += 1) if (this.beginnings.has(letters.slice(0, length))) return true;
    return false;
  }

  private listOf(letters: string): number[] {
    const list = this.byLetters.get(letters) ?? [];
    this.byLetters.set(letters, list);
    return list;
  }
}

interface EntryShape {
  number?: string;
  letters: string;
  words: string[];
}

function shapeOf({ title }: OutlineEntry): EntryShape {
  const { number, heading } = headingShape(title, /^[IVX]+\b/.test(title));
  const words = heading.toLowerCase().match(/\p{L}{2,}|\d+/gu) ?? [];
  return { ...(number === undefined ? {} : { number }), letters: lettersOf(heading), words };
}

/** `Bounding` stands in `Bounding the number of beans`, but is only enough when both bear the same number. */
function holdsInOrder(printed: string, words: readonly string[], isSameNumber: boolean): boolean {
  // Citations in a title stand in the outline as keys: the same number and the same first word are enough.
  if (isSameNumber && (words[0] ?? '').length >= 4 && printed.startsWith(words[0] ?? '')) return true;
  let from = 0;
  let found = 0;
  for (const word of words) {
    const at = printed.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
    found += word.length;
  }
  return found >= 4 && (isSameNumber || found >= 0.6 * lettersOf(printed).length);
}

// Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/1905.00506v2.
