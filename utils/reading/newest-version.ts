import { Failure } from '@/utils/failure';
import { newestVersionOn } from '@/utils/paper/newest-version-on';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { absUrl } from '@/utils/paper/paper-urls';
import { download } from './download';
import type { ReadPorts } from './read-ports';

/** Nobody waits for this with a page open. */
const SILENCE_MS = 10_000;

/**
 * Asks arXiv's abstract page for the newest version of a paper.
 * @throws Failure `paper-unreachable`, `arxiv-busy`, `paper-unreadable` when what came is not that page, `stopped`
 */
export async function newestVersion({ source, arxivId }: ArxivRef, ports: ReadPorts): Promise<number> {
  const paper: ArxivRef = { source, arxivId };
  const bytes = await abstractPage(absUrl(paper), ports);
  const version = newestVersionOn(await ports.parseHtml(new TextDecoder().decode(bytes)), paper);
  if (version === undefined) throw new Failure('paper-unreadable', 'no list of versions');
  return version;
}

async function abstractPage(url: string, ports: ReadPorts): Promise<Uint8Array> {
  try {
    const { status, bytes } = await download(url, ports, { mostMegabytes: 10, silenceMs: SILENCE_MS });
    if (bytes !== undefined) return bytes;
    throw new Failure('paper-unreachable', String(status));
  } catch (error) {
    if (ports.signal?.aborted) throw new Failure('stopped', undefined, { cause: error });
    // A browser says no more of a broken network than that fetching failed.
    if (error instanceof TypeError) throw new Failure('paper-unreachable', error.message, { cause: error });
    throw error;
  }
}
