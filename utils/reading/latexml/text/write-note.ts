import { addPassage } from '@/utils/reading/latexml/walk/add-passage';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { inlineText } from './inline-pieces';

/** Writes the notes marked since the last passage. A note can hold marks of further notes. */
export function writeNotes(walk: Walk): void {
  // The list grows while it is read; taking them from its front one by one would move a hundred thousand others each time.
  for (const { id, element } of walk.notes) {
    const content = element.querySelector('.ltx_note_content') ?? element;
    // The mark stands twice in the markup, once with the hidden label "footnotemark:".
    const labels = isNamed(element) ? '.ltx_note_mark' : '.ltx_note_mark, .ltx_note_type, .ltx_tag_note';
    for (const label of content.querySelectorAll(labels)) walk.done.add(label);
    const text = inlineText(content, walk);
    addPassage(walk, 'footnote', text, { id, ...(element.id === '' ? {} : { anchor: element.id }) });
  }
  walk.notes = [];
}

/** AASTeX's `facilities: HST, JWST` says nothing without its name. */
function isNamed(note: Element): boolean {
  return /\bltx_role_(?:facilit\w+|software)\b/.test(note.getAttribute('class') ?? '');
}
