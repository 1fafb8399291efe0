import type { DocumentDraft } from '@/utils/reading/document-draft';
import type { PassageKind } from '@/utils/reading/paper-document';

/** The state of one walk over a LaTeXML page. */
export interface Walk {
  draft: DocumentDraft;
  /** Notes whose mark has been written and whose text follows the paragraph. */
  notes: { id: string; element: Element }[];
  /** Elements already written with their figure. */
  done: Set<Element>;
  /** A run-in heading (`**Theorem 1.**`) waiting for its paragraph. */
  lead: string;
  /** Nesting of section elements. */
  depth: number;
  /** Adds a passage, then the notes that were marked in it. */
  add(kind: PassageKind, text: string, at: Element): void;
  /** Reads the children of an element, blocks and loose text alike. */
  writeChildren(element: Element): void;
}
