import { parseJson } from '@/utils/narrow-json';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { joinLists, type PaperList } from './paper-list';
import { readDailyPapers } from './read-daily-papers';

/** In characters; the list of a month has about a million. */
const LONGEST_PROPS = 8_000_000;

/**
 * Reads the papers of a Hugging Face list out of its page: what it hands to its own scripts, else the headings that link to papers, of which only
 * the titles are known. Class names change without notice: nothing goes by them. `undefined` where neither is there.
 * Seen on https://huggingface.co/papers (2024-08): `[data-target="DailyPapers"]` with `data-props`, and `article h3 > a[href="/papers/ID"]`.
 */
export function readDailyPage(page: Document): PaperList | undefined {
  for (const element of page.querySelectorAll('[data-props]')) {
    const props = element.getAttribute('data-props') ?? '';
    if (!props.includes('dailyPapers') || props.length > LONGEST_PROPS) continue;
    const list = readDailyPapers(parseJson(props));
    if (list !== undefined) return list;
  }
  return headings(page);
}

function headings(page: Document): PaperList | undefined {
  const lists = [...page.querySelectorAll<HTMLAnchorElement>('h2 a[href*="/papers/"], h3 a[href*="/papers/"]')].flatMap(
    (link): PaperList[] => {
      const [, id = ''] = /\/papers\/([^/?#]+)$/.exec(link.getAttribute('href') ?? '') ?? [];
      const paper = parseArxivId(id);
      const title = link.textContent.replaceAll(/\s+/g, ' ').trim();
      return paper === undefined || title === '' ? [] : [{ papers: [{ paper, title }], unlisted: [] }];
    },
  );
  return lists.length === 0 ? undefined : joinLists(lists);
}
