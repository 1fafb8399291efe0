import type { Breathe } from '@/utils/reading/breathe';
import { ContentReader } from './content-reader';
import { ContentScan, type ScanContext } from './content-scan';
import { type FileObjects, fileObjects, isPacked, isPlainlyPacked, namedObjects } from './file-objects';
import type { PdfObject } from './pdf-objects';
import { scanContext } from './scan-context';
import { Unpacker } from './unpack';

/** What a content stream told: something in it may be hidden, is written in the ink of its user, or uses others in an ink that hides. */
type Verdict = Pick<ContentScan, 'isSuspect' | 'inherits' | 'passesOn'>;

const suspect: Verdict = { isSuspect: true, inherits: false, passesOn: false };
/** Objects that are looked at for all pages together; a file in which each page uses all others is nobody's paper. */
const MOST_STEPS = 1_000_000;

/** Searches the content streams of pages for text that may be hidden: a millisecond or two a page, while pdf.js reads the next. */
export class PageSearch {
  private readonly verdicts = new Map<number, Verdict>();
  private steps = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly objects: FileObjects | undefined,
    private readonly context: Omit<ScanContext, 'isForm'>,
    private readonly unpacker: Unpacker,
  ) {}

  static async open(bytes: Uint8Array, breathe: Breathe | undefined): Promise<PageSearch> {
    const unpacker = new Unpacker(breathe);
    const objects = await fileObjects(bytes, unpacker, breathe);
    return new PageSearch(bytes, objects, scanContext(objects ?? new Map()), unpacker);
  }

  /** Whether something on the page with this object number may be hidden; always so where the file does not let itself be searched. */
  async isSuspect(page: number): Promise<boolean> {
    const own = this.objects?.get(page);
    if (own === undefined || this.objects === undefined) return true;
    let inherits = false;
    let passesOn = false;
    for (const [object, isForm] of this.contentOf(own, this.objects)) {
      const verdict = await this.verdictOf(object, isForm);
      if (verdict.isSuspect) return true;
      inherits ||= verdict.inherits;
      passesOn ||= verdict.passesOn;
    }
    return this.steps > MOST_STEPS || (inherits && passesOn);
  }

  private async verdictOf(object: PdfObject, isForm: boolean): Promise<Verdict> {
    const known = this.verdicts.get(object.number);
    if (known !== undefined) return known;
    const verdict = await this.judged(object, isForm);
    this.verdicts.set(object.number, verdict);
    return verdict;
  }

  private async judged({ text, stream }: PdfObject, isForm: boolean): Promise<Verdict> {
    if (stream === undefined || !isPlainlyPacked(text)) return suspect;
    const scan = new ContentScan({ ...this.context, isForm });
    const reader = new ContentReader(scan.onOperator);
    const isRead = await this.unpacker.unpack(this.bytes.subarray(stream.start, stream.end), isPacked(text), (piece, isLast) => {
      reader.push(piece, isLast);
      return scan.isSuspect;
    });
    return isRead ? scan : suspect;
  }

  /** The streams a page is written in, and the drawings that it uses, through others or by itself. */
  private contentOf(page: PdfObject, objects: FileObjects): Map<PdfObject, boolean> {
    const found = new Map<PdfObject, boolean>();
    for (const number of pageContents(page, objects)) {
      const content = objects.get(number);
      if (content !== undefined) found.set(content, false);
    }
    const seen = new Set<number>([page.number]);
    const waiting = [...namedObjects(usedBy(page, objects))];
    for (let number = waiting.pop(); number !== undefined && this.steps <= MOST_STEPS; number = waiting.pop()) {
      this.steps += 1;
      const object = objects.get(number);
      if (object === undefined || seen.has(number)) continue;
      seen.add(number);
      const { text, stream } = object;
      if (/\/Type\s*\/(?:Pages?|Catalog|Font|Annot|StructElem)\b|\/Subtype\s*\/(?:Image|Link|Widget)\b/.test(text)) continue;
      if (stream !== undefined && /\/Subtype\s*\/Form\b|\/PatternType\s+1\b/.test(text)) found.set(object, true);
      for (const next of namedObjects(text)) waiting.push(next);
    }
    return found;
  }
}

/** One stream, or a list of them. */
function pageContents({ text }: PdfObject, objects: FileObjects): number[] {
  const [, list = ''] = /\/Contents\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R\b)/.exec(text) ?? [];
  return [...namedObjects(list)].flatMap((number) => {
    const named = objects.get(number);
    return named === undefined || named.stream !== undefined ? [number] : [...namedObjects(named.text)];
  });
}

/** A page without resources of its own has those of the group it is in. */
function usedBy({ text }: PdfObject, objects: FileObjects): string {
  let used = withoutOthers(text);
  let above = /\/Parent\s+(\d{1,10})\s+\d{1,5}\s+R\b/.exec(text)?.[1];
  for (let level = 0; above !== undefined && level < 20 && !/\/Resources\b/.test(used); level += 1) {
    const group: string = objects.get(Number(above))?.text ?? '';
    used += withoutOthers(group);
    above = /\/Parent\s+(\d{1,10})\s+\d{1,5}\s+R\b/.exec(group)?.[1];
  }
  return used;
}

function withoutOthers(text: string): string {
  return text
    .replace(/\/(?:Kids|Annots|B)\s*\[[^\]]*\]/g, '')
    .replace(/\/(?:Parent|Annots|Kids|Contents|Thumb|StructParents|Metadata)\s+\d+\s+\d+\s+R\b/g, '');
}
