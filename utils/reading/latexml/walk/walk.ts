import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft, PassageDetails } from '@/utils/reading/document-draft';
import type { PassageKind } from '@/utils/reading/paper-document';

/** The state of one walk over a page. */
export interface Walk {
  draft: DocumentDraft;
  breathe: Breathe | undefined;
  /** Notes whose mark has been written and whose text follows the paragraph. */
  notes: { id: string; element: Element }[];
  /** Elements already written with their figure, or kept out. */
  done: Set<Node>;
  /** A run-in heading (`**Theorem 1.**`) waiting for its paragraph. */
  lead: string;
  /** Nesting of sections that have a heading. */
  depth: number;
  /** Nesting of elements: the deeper ones are read flat. */
  nesting: number;
  /** Undefined commands met since the last passage. */
  errors: number;
  /** Links met since the last passage. */
  links: { url: string; words: string }[];
  /** Formulas in which an undefined command stands. */
  brokenFormulas: Set<Element>;
  /** Lists of contents that stand in the text. */
  contents: Element[];
  /** Adds a passage, then the notes that were marked in it. */
  add(kind: PassageKind, text: string, at: Element, details?: PassageDetails): void;
  /** Reads the children of an element, blocks and loose text alike; a promise only where something in it had to wait. */
  writeChildren(element: Element): Promise<void> | undefined;
}
