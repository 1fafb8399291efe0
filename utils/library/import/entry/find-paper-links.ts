import { parseArxivId } from '@/utils/paper/arxiv-id';
import { identifyPaper } from '@/utils/paper/identify-page';
import type { ArxivRef } from '@/utils/paper/paper-ref';

/** A paper's address inside a text. */
export interface FoundLink {
  paper: ArxivRef;
  start: number;
  /** Behind the address. */
  end: number;
}

/** Addresses are ASCII; what follows one in Chinese is not part of it. The scheme is often left out. */
const ADDRESS = /(?:https?:\/\/|(?<![\w./@-])(?=(?:www\.|export\.)?arxiv\.org\/|(?:www\.)?huggingface\.co\/papers\/))[\w\-./?=&%#:~+@]+/gi;
/** An address that runs into the next word, `…/pdf/2509.12345summary`, still begins with the id. */
const BEGINNING = /^(https?:\/\/[^/]+\/(?:abs|pdf|html|papers)\/\d{4}\.\d{4,5}(?:v\d{1,2}(?!\d))?)/i;

/** The papers that a text links to, in its order. */
export function findPaperLinks(text: string): FoundLink[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index }) => {
    const address = match.replace(/[.?:,]+$/, '');
    const full = address.startsWith('http') ? address : `https://${address}`;
    const added = full.length - address.length;
    const whole = identifyPaper(full);
    if (whole !== undefined) return [{ paper: whole, start: index, end: index + address.length }];
    const beginning = BEGINNING.exec(full)?.[1] ?? '';
    const paper = identifyPaper(beginning);
    return paper === undefined ? [] : [{ paper, start: index, end: index + beginning.length - added }];
  });
}

/** An id on its own: `2409.12345v2`, `arXiv:hep-th/9901001`. */
const ID = /(?<![\w./-])(?:arxiv:\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)(?![\w/-]|\.\d)/gi;

/** The papers that a text names by their ids alone. */
export function findPaperIds(text: string): ArxivRef[] {
  return [...text.matchAll(ID)].flatMap(([, id = '']) => parseArxivId(id) ?? []);
}
