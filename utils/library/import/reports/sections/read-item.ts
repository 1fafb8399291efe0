import { readFact } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { isIdLine } from './cut-sections';

/** An item of a list as a section of its own. */
interface Item {
  /** Of the paper that it is about. */
  id: string | undefined;
  heading: string;
  lines: string[];
}

const MARK = /^\s*(?:(?:[-*+•]|\d{1,3}[.、)）]|\[\d{1,3}\])\s+|【\d{1,3}】\s*)/;
const BOLD = /^\*\*((?:(?!\*\*).)+)\*\*/;
const LINKED = /^\[((?:[^\][]|\[[^\][]*\])+)\]\(\s*<?https?:[^)\s]*>?\s*\)?/;
/** What a link says that is not the paper's title. */
const NAMELESS = /^(?:arxiv|pdf|abs|html|paper|hugging ?face|hf|link|链接|论文|(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?)$/i;

/** The mark of a list in front of `摘要：…`. */
const LABELLED = /^\s+[-*]\s+(?=(?:\*\*)?(?:摘要|总结|简介|概述|summary|abstract|tl;?dr)(?:\*\*)?\s*[:：])/i;

/** `(arXiv:2409.00001)` behind a title. */
const OWN_ID = /[([（]\s*(?:arxiv:\s?)\d{4}\.\d{4,5}(?:v\d{1,2})?\s*[)\]）]/i;

/** Reads `1. **A Title** [[paper](…)]: text` or `- [A Title](…): text`: title, link, and what else is said. */
export function readItem([opening = '', ...others]: readonly string[]): Item {
  const text = opening.replace(MARK, '').trim();
  const [link] = findPaperLinks(text);
  const beneath = link === undefined ? findPaperLinks(others.join('\n'))[0] : undefined;
  const paper =
    (link ?? beneath)?.paper ?? findPaperIds(OWN_ID.exec(text)?.[0] ?? '')[0] ?? others.filter(isIdLine).flatMap(findPaperIds)[0];
  const { heading, rest } = readOpening(text, link);
  // A link inside a sentence is none that the item is about.
  const isSentence = link !== undefined && /[。；！？]|[.;!?]\s/.test(heading.replace(/\b(?:vs|et al)\.\s/, ''));
  if (paper === undefined || isSentence) return { id: undefined, heading: '', lines: [] };
  const address = beneath !== undefined ? [] : [`https://arxiv.org/abs/${paper.arxivId}`];
  return {
    id: paper.arxivId,
    heading: titleIn(heading.replace(OWN_ID, '')),
    lines: [...address, rest.replace(OWN_ID, '').replace(/^[\s:：]+/, ''), ...others.map((line) => line.replace(LABELLED, ''))],
  };
}

function readOpening(text: string, link: { start: number; end: number } | undefined): { heading: string; rest: string } {
  const [whole = '', bold] = BOLD.exec(text) ?? [];
  if (bold !== undefined) return { heading: titleIn(bold), rest: behind(text.slice(whole.length)) };
  const [linked = '', words = ''] = LINKED.exec(text) ?? [];
  if (linked !== '' && findPaperLinks(linked).length > 0)
    return { heading: NAMELESS.test(words.trim()) ? '' : plainTitle(words), rest: behind(text.slice(linked.length)) };
  if (link === undefined) return { heading: titleIn(text), rest: '' };
  if (readFact(text)?.name === 'link') return { heading: '', rest: '' };
  const before = text.slice(0, link.start).replace(/[\s[(（<]*(?:\[[^\][]*\]\(\s*<?)?$/, '');
  return { heading: titleIn(before), rest: behind(text.slice(link.end).replace(/^[>)）\]]+/, '')) };
}

function titleIn(text: string): string {
  return plainTitle((LINKED.exec(text)?.[1] ?? text).replace(/[\s:：–—-]+$/, ''));
}

/** Without what parts it from the title. */
function behind(text: string): string {
  return text.replace(/^[\s:：–—|-]+/, '').trim();
}
