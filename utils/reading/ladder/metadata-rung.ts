import { Failure } from '@/utils/failure';
import { absUrl, atomUrl, huggingFaceApiUrl } from '@/utils/paper/paper-urls';
import { mergeMetadata } from '@/utils/reading/abstract/merge-metadata';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { readAtom } from '@/utils/reading/abstract/read-atom';
import { readHuggingFacePaper } from '@/utils/reading/abstract/read-hugging-face-paper';
import { readMetadata } from '@/utils/reading/abstract/read-metadata';
import { type Ascent, parsePage } from './rungs';

/** arXiv's API may stall for a quarter of a minute before it refuses: https://github.com/lukasschwab/arxiv.py/issues/203. */
const PATIENCE_MS = 10_000;

type ReadRecord = (bytes: Uint8Array) => PaperMetadata | undefined | Promise<PaperMetadata | undefined>;

/** The abstract page: what the PDF lacks, and whether there is such a paper at all. */
export async function absPageRung(ascent: Ascent): Promise<PaperMetadata | undefined> {
  return await recordAt(ascent, absUrl(ascent.paper), async (bytes) => readMetadata(await parsePage(bytes, ascent.ports)));
}

/**
 * The abstract by whoever has it: after arXiv's page its API, then Hugging Face's, which stands on other servers. Asks no further than needed.
 */
export async function findAbstract(ascent: Ascent, known: PaperMetadata | undefined): Promise<PaperMetadata | undefined> {
  const { paper, ports, ladder } = ascent;
  let record = known;
  if (!hasAbstract(record)) {
    if (record !== undefined) ladder.setAside('abstract', 'no abstract in it');
    const atom = await recordAt(ascent, atomUrl(paper), async (bytes) => readAtom(await parsePage(bytes, ports)));
    record = mergeMetadata([record, atom]);
  }
  const huggingFace = huggingFaceApiUrl(paper);
  if (!hasAbstract(record) && huggingFace !== undefined) {
    if (record !== undefined) ladder.setAside('abstract', 'no abstract in it');
    const theirs = await recordAt(ascent, huggingFace, (bytes) => readHuggingFacePaper(JSON.parse(new TextDecoder().decode(bytes))));
    record = mergeMetadata([record, theirs]);
  }
  return hasAbstract(record) ? record : undefined;
}

function hasAbstract(record: PaperMetadata | undefined): boolean {
  return record !== undefined && record.abstract !== '';
}

async function recordAt({ paper, ladder }: Ascent, url: string, read: ReadRecord): Promise<PaperMetadata | undefined> {
  const whole = async (bytes: Uint8Array): Promise<PaperMetadata> => {
    const record = await read(bytes);
    if (record === undefined) throw new Failure('paper-unreadable', 'no metadata');
    if (record.arxivId !== undefined && record.arxivId !== paper.arxivId) throw new Failure('paper-unreadable', `about ${record.arxivId}`);
    return record;
  };
  return await ladder.climb('abstract', url, whole, { mostMegabytes: 10, silenceMs: PATIENCE_MS });
}
