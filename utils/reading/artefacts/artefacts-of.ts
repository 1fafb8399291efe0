import { asRecord, asText, parseJson } from '@/utils/narrow-json';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { huggingFaceReposUrl } from '@/utils/paper/paper-urls';
import { type Download, download } from '@/utils/reading/download';
import type { ReadPorts } from '@/utils/reading/read-ports';
import type { Artefacts, LinkedRepo } from './artefacts';
import { readArtefacts, reposIn } from './read-artefacts';

/** Whoever waits for this can do without it. */
const SILENCE_MS = 5_000;
const MOST_MEGABYTES = 10;

/**
 * What Hugging Face links to the paper, out of its answer about it; then, where that answer leaves licences open, the same with the licences
 * that the repositories' own cards name. Ends early where Hugging Face does not know the paper. Rejects where it cannot be asked.
 */
export async function* artefactsOf(paper: ArxivRef, answer: Promise<Download>, ports: ReadPorts): AsyncGenerator<Artefacts> {
  const json = jsonIn(await answer);
  const known = asText(asRecord(json).id) === paper.arxivId ? readArtefacts(json) : undefined;
  if (known === undefined) return;
  yield known;
  const url = huggingFaceReposUrl(paper);
  const isOpen = [...known.models, ...known.datasets].some(({ licence }) => licence === undefined);
  if (url === undefined || !isOpen) return;
  yield withLicences(known, jsonIn(await askHuggingFace(url, ports)));
}

export async function askHuggingFace(url: string, ports: ReadPorts): Promise<Download> {
  return await download(url, ports, { mostMegabytes: MOST_MEGABYTES, silenceMs: SILENCE_MS });
}

/** `undefined` where there is none. */
export function jsonIn({ bytes }: Download): unknown {
  return bytes === undefined ? undefined : parseJson(new TextDecoder().decode(bytes));
}

function withLicences(known: Artefacts, json: unknown): Artefacts {
  const { models, datasets, spaces } = asRecord(json);
  return {
    ...known,
    models: known.models.map(licensedBy(models)),
    datasets: known.datasets.map(licensedBy(datasets)),
    spaces: known.spaces.map(licensedBy(spaces)),
  };
}

function licensedBy(list: unknown): (repo: LinkedRepo) => LinkedRepo {
  const licences = new Map(reposIn(list).map(({ id, licence }) => [id, licence]));
  return (repo) => {
    const licence = repo.licence ?? licences.get(repo.id);
    return licence === undefined ? repo : { ...repo, licence };
  };
}
