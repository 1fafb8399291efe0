import type { Breathe } from '@/utils/reading/breathe';

/** So many formulas are a millisecond's work. */
const AT_ONCE = 500;

/**
 * A page of LaTeXML without the insides of its formulas: they are read from `alttext` alone, and their MathML is half of the page and of
 * the time that parsing takes. A formula without `alttext`, or with an undefined command in it, stays as it is; so does any other page.
 * Seen on https://arxiv.org/html/2509.19271v3 and https://ar5iv.labs.arxiv.org/html/1706.03762.
 */
export async function withoutMathml(html: string, breathe?: Breathe): Promise<string> {
  if (!html.includes('ltx_document')) return html;
  const kept: string[] = [];
  let from = 0;
  let errorAt = -1;
  let round = 0;
  for (let start = html.indexOf('<math'); start >= 0; round += 1) {
    const inside = tagEnd(html, start);
    const end = inside < 0 ? -1 : html.indexOf('</math', inside);
    // A tag or a formula that is never closed swallows the rest of the page: what that becomes is the parser's to say.
    if (end < 0) break;
    const next = html.indexOf('<math', inside);
    if (errorAt < inside) errorAt = indexOrEnd(html, 'ltx_ERROR', inside);
    // A formula in the words of another: only the inner one is emptied.
    const isSimple = (next < 0 || next > end) && errorAt > end;
    if (isSimple && /\salttext=(?:"[^"]|'[^'])/.test(html.slice(start, inside))) {
      kept.push(html.slice(from, inside));
      from = end;
    }
    start = next;
    if (round % AT_ONCE === AT_ONCE - 1) await breathe?.();
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** Just behind the tag's `>`; one inside a quoted value does not count. -1 where the tag is never closed. */
function tagEnd(html: string, start: number): number {
  for (let at = start; at < html.length; at += 1) {
    const character = html[at];
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = html.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function indexOrEnd(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  return index < 0 ? html.length : index;
}
