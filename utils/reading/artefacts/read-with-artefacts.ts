import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { huggingFaceApiUrl } from '@/utils/paper/paper-urls';
import { readHuggingFacePaper } from '@/utils/reading/abstract/read-hugging-face-paper';
import type { Download } from '@/utils/reading/download';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress, ReadPorts } from '@/utils/reading/read-ports';
import type { Artefacts } from './artefacts';
import { artefactsOf, askHuggingFace, jsonIn } from './artefacts-of';
import { readArtefacts } from './read-artefacts';

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
  const document = await read({
    ...ports,
    onProgress: tellingAbout(answer, ports.onProgress),
    fetched: new Map([...(ports.fetched ?? []), [url, answer]]),
  });
  await noLongerThan(graceMs, asked);
  return artefacts === undefined ? document : { ...document, artefacts };
}

/** Tells with the progress, as soon as it is known, what Hugging Face says of the paper: a PDF takes its time to be read. */
function tellingAbout(answer: Promise<Download>, onProgress: ReadPorts['onProgress']): ReadPorts['onProgress'] {
  if (onProgress === undefined) return undefined;
  let latest: ReadingProgress | undefined;
  let about: ListedPaper | undefined;
  const tell = () => {
    if (latest !== undefined) onProgress(about === undefined ? latest : { ...latest, about });
  };
  answer.then(
    (download) => {
      about = aboutIn(jsonIn(download));
      tell();
    },
    // Why it could not be asked is for those who need its answer.
    () => undefined,
  );
  return (progress) => {
    latest = progress;
    tell();
  };
}

function aboutIn(json: unknown): ListedPaper | undefined {
  const known = readHuggingFacePaper(json);
  if (known?.arxivId === undefined) return undefined;
  const { code, project, upvotes } = readArtefacts(json) ?? {};
  const { arxivId, title = '', authors, firstDate } = known;
  return {
    paper: { source: 'arxiv', arxivId },
    title,
    authors: authors.map(({ name }) => name),
    ...(firstDate === undefined ? {} : { date: firstDate }),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(code === undefined ? {} : { code }),
    ...(project === undefined ? {} : { project }),
  };
}

async function noLongerThan(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise: patience, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
