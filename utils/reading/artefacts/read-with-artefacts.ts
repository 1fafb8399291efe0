import type { PaperRef } from '@/utils/paper/paper-ref';
import { huggingFaceApiUrl } from '@/utils/paper/paper-urls';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadPorts } from '@/utils/reading/read-ports';
import type { Artefacts } from './artefacts';
import { artefactsOf, askHuggingFace } from './artefacts-of';

/** So long a paper that has been read waits for Hugging Face, which cannot be reached from everywhere. */
const GRACE_MS = 2_000;

/**
 * Reads a paper and asks Hugging Face meanwhile what belongs to it: anew each time, as stars and models grow while a version stays. Whatever
 * goes wrong there, the paper is read all the same and nothing is known of its artefacts. A reading that falls back on Hugging Face's
 * abstract takes the same answer.
 */
export async function readWithArtefacts(
  paper: PaperRef,
  ports: ReadPorts,
  read: (ports: ReadPorts) => Promise<PaperDocument>,
  graceMs = GRACE_MS,
): Promise<PaperDocument> {
  const url = paper.source === 'arxiv' ? huggingFaceApiUrl(paper) : undefined;
  if (paper.source !== 'arxiv' || url === undefined) return await read(ports);
  const answer = askHuggingFace(url, ports);
  let artefacts: Artefacts | undefined;
  const asking = (async () => {
    for await (const known of artefactsOf(paper, answer, ports)) artefacts = known;
  })();
  const asked = Promise.allSettled([asking]);
  const document = await read({ ...ports, fetched: new Map([...(ports.fetched ?? []), [url, answer]]) });
  await noLongerThan(graceMs, asked);
  return artefacts === undefined ? document : { ...document, artefacts };
}

async function noLongerThan(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise: patience, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
