import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { inlinePieces, type Piece } from '@/utils/reading/latexml/text/inline-pieces';
import { writeNotes } from '@/utils/reading/latexml/text/write-note';
import { addPassage } from '@/utils/reading/latexml/walk/add-passage';
import { anchorOf } from '@/utils/reading/latexml/walk/anchor-of';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { writeBlock } from './write-block';

/** A walk that fills the draft. It goes by LaTeXML's classes and falls back to tags, so that it reads any article. */
export function startWalk(draft: DocumentDraft, root: Element, breathe?: Breathe): Walk {
  const walk: Walk = {
    draft,
    breathe,
    notes: [],
    done: new Set(),
    lead: '',
    depth: 0,
    nesting: 0,
    errors: 0,
    links: [],
    brokenFormulas: brokenFormulas(root),
    contents: [],
    add(kind, text, at, details = {}) {
      const lead = walk.lead;
      walk.lead = '';
      const anchor = anchorOf(at);
      const place = anchor === undefined ? {} : { anchor };
      if (lead !== '' && kind !== 'paragraph') draft.add('paragraph', lead, place);
      // A mark that stands alone, such as that of an institute, says nothing; its note follows all the same.
      if (lead !== '' || kind !== 'paragraph' || !/^(?:\[\^\d+\]\s*)+$/.test(text))
        addPassage(walk, kind, lead !== '' && kind === 'paragraph' ? `${lead} ${text}` : text, { ...place, ...details });
      writeNotes(walk);
    },
    writeChildren(element) {
      walk.nesting += 1;
      const wait = writePieces(inlinePieces(element, walk), 0, element, walk);
      if (wait !== undefined)
        return wait.then(() => {
          walk.nesting -= 1;
        });
      walk.nesting -= 1;
      return undefined;
    },
  };
  return walk;
}

/** Goes on at once while nothing has to wait: a page has thousands of pieces, and each promise costs as much as a short paragraph. */
function writePieces(pieces: Piece[], from: number, element: Element, walk: Walk): Promise<void> | undefined {
  for (let index = from; index < pieces.length; index += 1) {
    const wait = writePiece(pieces[index] ?? '', element, walk) ?? walk.breathe?.();
    if (wait !== undefined) return wait.then(() => writePieces(pieces, index + 1, element, walk));
  }
  return undefined;
}

function writePiece(piece: Piece, element: Element, walk: Walk): Promise<void> | undefined {
  if (typeof piece !== 'string') return writeBlock(piece, walk);
  walk.add('paragraph', piece, element);
  return undefined;
}

/** Commands that LaTeXML does not know stand in a formula as `mtext` or `merror`. Seen on https://ar5iv.labs.arxiv.org/html/2405.14655. */
function brokenFormulas(root: Element): Set<Element> {
  return new Set([...root.getElementsByClassName('ltx_ERROR')].map((error) => error.closest('math')).filter((math) => math !== null));
}
