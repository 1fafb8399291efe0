import { identifyPaper } from '@/utils/paper/identify-page';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { MARK_TAG } from './mark';

/**
 * The cards of a Hugging Face list that have no mark yet. Goes by the heading's link and the element around it, never by class names, which
 * change without notice.
 *
 * Seen on https://huggingface.co/papers (2024-08): `article > … > h3 > a[href="/papers/ID"]`.
 */
export function findCards(document: Document): { card: HTMLElement; paper: ArxivRef; title: string }[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('h2 a[href*="/papers/"], h3 a[href*="/papers/"]')].flatMap((link) => {
    const paper = identifyPaper(link.href);
    const card = link.closest<HTMLElement>('article, li');
    if (!paper || !card || card.querySelector(`:scope > ${MARK_TAG}`)) return [];
    // The mark is placed by its card's corner; making it relative moves nothing.
    if (getComputedStyle(card).position === 'static') card.style.position = 'relative';
    return [{ card, paper, title: link.textContent.trim() }];
  });
}
