import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { addPassage } from './add-passage';
import { anchorOf } from './anchor-of';
import { inlinePieces } from './inline-pieces';
import type { Walk } from './walk';
import { writeBlock } from './write-block';
import { writeNotes } from './write-note';

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
      addPassage(walk, kind, lead !== '' && kind === 'paragraph' ? `${lead} ${text}` : text, { ...place, ...details });
      writeNotes(walk);
    },
    async writeChildren(element) {
      walk.nesting += 1;
      for (const piece of inlinePieces(element, walk)) {
        if (typeof piece !== 'string') await writeBlock(piece, walk);
        else walk.add('paragraph', piece, element);
        const pause = breathe?.();
        if (pause !== undefined) await pause;
      }
      walk.nesting -= 1;
    },
  };
  return walk;
}

/** Commands that LaTeXML does not know stand in a formula as `mtext` or `merror`. Seen on https://ar5iv.labs.arxiv.org/html/2405.14655. */
function brokenFormulas(root: Element): Set<Element> {
  return new Set([...root.getElementsByClassName('ltx_ERROR')].map((error) => error.closest('math')).filter((math) => math !== null));
}
