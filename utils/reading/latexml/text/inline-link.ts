import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { linkKind } from '@/utils/reading/paper-links';
import { tidySpaces } from '@/utils/reading/tidy-text';

const longestTarget = 300;
/** Citations and cross-references of https://arxiv.org/html/2509.19592v1 carry the page's whole address. */
const withinPage = /^https?:\/\/[\w.-]*\b(?:arxiv|ar5iv)\b[\w.-]*\/html\/[^#]*#/i;

/**
 * A link as text. One that leads to what the paper offers (its code, its data) keeps its target where the words do not show it:
 * `code is [here](https://…)`. All other targets would only cost tokens: those within the page, and the sites that are merely named.
 */
export function inlineLink(link: Element, text: string, walk: Walk): string {
  const url = link.getAttribute('href')?.trim() ?? '';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > longestTarget || withinPage.test(url) || text.trim() === '')
    return text;
  walk.links.push({ url, words: tidySpaces(text).trim() });
  const isShown = /^(?:https?:|www\.)|\w\.\w{2,}\/|^[\w.-]+\.\w{2,}$/i.test(text.trim());
  if (isShown || linkKind(url, text) === 'other' || /[[\]()\s<>]/.test(url + text.trim().replace(/ /g, ''))) return text;
  return text.replace(/\S.*\S|\S/s, (words) => `[${words}](${url})`);
}
