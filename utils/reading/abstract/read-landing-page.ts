import { Failure } from '@/utils/failure';
import { parseJson } from '@/utils/narrow-json';
import { identifyPage } from '@/utils/paper/identify-page';
import type { PaperMetadata } from './paper-metadata';
import { readHuggingFacePaper } from './read-hugging-face-paper';
import { readMetadata } from './read-metadata';

/** Hugging Face's days, weeks and months; arXiv's lists and search results. */
const LISTS = '[data-target="DailyPapers"], dl#articles, li.arxiv-result';

/**
 * Reads a page that is about a paper without being one: arXiv's abstract page or the paper's page on Hugging Face; `undefined` for other
 * pages. Seen on https://arxiv.org/abs/1902.02534, https://huggingface.co/papers/date/2024-08-01.
 * @throws Failure `paper-unreadable` for a list of papers, which any reader of articles would take for one long article
 */
export function readLandingPage(page: Document): PaperMetadata | undefined {
  const ownUrl = page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  if (page.querySelector(LISTS) !== null || identifyPage(ownUrl).kind === 'list') throw new Failure('paper-unreadable', 'a list of papers');
  const props = page.querySelector('[data-target="PaperContent"]')?.getAttribute('data-props');
  return readMetadata(page) ?? (props ? readHuggingFacePaper(parseJson(props)) : undefined);
}
