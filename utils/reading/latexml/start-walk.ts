import type { DocumentDraft } from '@/utils/reading/document-draft';
import { tidyLines, tidySpaces } from '@/utils/reading/tidy-text';
import { anchorOf } from './anchor-of';
import { inlinePieces } from './inline-pieces';
import type { Walk } from './walk';
import { writeBlock } from './write-block';
import { writeNotes } from './write-note';

/** A walk that fills the draft. It goes by LaTeXML's classes and falls back to tags, so that it reads any article. */
export function startWalk(draft: DocumentDraft): Walk {
  const walk: Walk = {
    draft,
    notes: [],
    done: new Set(),
    lead: '',
    depth: 0,
    add(kind, text, at) {
      const lead = walk.lead;
      walk.lead = '';
      const anchor = anchorOf(at);
      const place = anchor === undefined ? {} : { anchor };
      if (lead !== '' && kind !== 'paragraph') draft.add('paragraph', lead, place);
      draft.add(kind, lead !== '' && kind === 'paragraph' ? `${lead} ${text}` : text, place);
      writeNotes(walk);
    },
    writeChildren(element) {
      for (const piece of inlinePieces(element, walk)) {
        if (typeof piece !== 'string') writeBlock(piece, walk);
        else if (tidySpaces(piece).trim() !== '') walk.add('paragraph', tidyLines(piece), element);
      }
    },
  };
  return walk;
}
