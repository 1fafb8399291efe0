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

/** Addresses are ASCII; what follows one in Chinese is not part of it. The scheme is often left out, or lacks a slash. */
const ADDRESS =
  /(?:https?:\/{1,3}|(?<![\w./@-])(?=(?:www\.|export\.)?arxiv\.org\/|(?:www\.)?huggingface\.co\/papers\/|(?:dx\.)?doi\.org\/10\.48550\/))[\w\-./?=&%#:~+@]+(?:(?<=\/(?:abs|pdf|html|papers)\/)[ \t](?=\d{4}\.\d{4,5})[\w.]+)?/gi;
/** An address that runs into the next word, `…/pdf/2509.12345summary`, still begins with the id. */
const BEGINNING = /^(https?:\/\/[^/]+\/(?:abs|pdf|html|papers)\/\d{4}\.\d{4,5}(?:v\d{1,2}(?!\d))?)/i;
/** Other sites that name a paper by its id on arXiv: its DOI, Cool Papers. */
const ELSEWHERE = /^https?:\/\/(?:(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|(?:www\.)?papers\.cool\/arxiv\/)([\w./-]+?)\/?$/i;

/** The paper at an address, as it should be written. */
export function paperAt(address: string): ArxivRef | undefined {
  return identifyPaper(address) ?? parseArxivId(ELSEWHERE.exec(address)?.[1] ?? '');
}

/** The papers that a text links to, in its order. */
export function findPaperLinks(text: string): FoundLink[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: match, index }) => {
    const address = match.replace(/[.?:,]+$/, '');
    const full = mended(address);
    const whole = paperAt(full);
    if (whole !== undefined) return [{ paper: whole, start: index, end: index + address.length }];
    const beginning = BEGINNING.exec(full)?.[1] ?? '';
    const paper = identifyPaper(beginning);
    return paper === undefined ? [] : [{ paper, start: index, end: index + address.length - (full.length - beginning.length) }];
  });
}

/** With a whole scheme, and without a blank in front of the id. */
function mended(address: string): string {
  const whole = address.replace(/[ \t]/, '');
  return /^https?:/i.test(whole) ? whole.replace(/^(https?):\/{1,3}/i, '$1://') : `https://${whole}`;
}

/** An id on its own: `2409.12345v2`, `arXiv:hep-th/9901001`. */
const ID = /(?<![\w./-])(?:arxiv:\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)(?![\w/-]|\.\d)/gi;

/** The papers that a text names by their ids alone. */
export function findPaperIds(text: string): ArxivRef[] {
  return [...text.matchAll(ID)].flatMap(([, id = '']) => parseArxivId(id) ?? []);
}
