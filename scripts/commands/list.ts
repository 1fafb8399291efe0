import { parseArgs } from 'node:util';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { absUrl, huggingFaceUrl } from '@/utils/paper/paper-urls';
import { isFreeDay } from './digest/is-free-day';
import { type LoadedList, loadList } from './digest/load-list';
import { listLine } from './digest/progress-lines';
import { giveUp } from './give-up';
import { heedProxy } from './model/heed-proxy';
import { createNodeReader } from './model/node-reader';
import { UsageError } from './usage-error';

const USAGE = 'paper list DATE|WEEK|MONTH|latest|trending|ADDRESS|FILE.json|FILE.html';

/** `paper list …`: the papers of a list as JSON. What is no list, cannot be had, or is empty though it should not be, gives status 1 and one line on stderr. */
export async function list(args: string[]): Promise<number> {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError(`usage: ${USAGE}`);
    heedProxy();
    const loaded = await loadList(name, createNodeReader({ signal: new AbortController().signal }));
    process.stdout.write(`${JSON.stringify(listJson(loaded), null, 2)}\n`);
    if (loaded.list.papers.length > 0) return 0;
    process.stderr.write(`${listLine(loaded.source, loaded.list)}\n`);
    return isFreeDay(loaded, Date.now()) ? 0 : 1;
  } catch (error) {
    return giveUp('list', error);
  }
}

function listJson({ source, list: { day, papers, unlisted, total } }: LoadedList) {
  return {
    source,
    ...(day === undefined ? {} : { day }),
    ...(total === undefined ? {} : { total }),
    papers: papers.map(paperJson),
    unlisted,
  };
}

function paperJson({ paper, title, authors = [], code, project, ...rest }: DigestPaper) {
  const { upvotes, comments, date, organization, abstract, keywords } = rest;
  return {
    id: paper.arxivId,
    title,
    authors,
    upvotes,
    comments,
    date,
    organization,
    abstract,
    keywords,
    links: { huggingFace: huggingFaceUrl(paper), arxiv: absUrl(paper), code, project },
  };
}
