import { asList, asRecord, asText } from '@/utils/narrow-json';
import type { Artefacts, LinkedRepo } from './artefacts';

/** These go into a prompt and into links: what looks otherwise is not taken. A few old repositories have no owner (`gpt2`). */
const REPO_ID = /^(?!.*\.\.)[\w-][\w.-]{0,95}(?:\/[\w-][\w.-]{0,95})?$/;
const LICENCE = /^[a-z\d][\w.+-]{0,60}$/i;
const MOST_REPOS = 20;
const LONGEST_URL = 300;

/**
 * Reads what is linked to a paper out of Hugging Face's API; `undefined` for anything but a paper, `{ error }` included. Every field may be
 * missing. Seen on https://huggingface.co/api/papers/2407.21783, whose linked repositories come without licence.
 */
export function readArtefacts(json: unknown): Artefacts | undefined {
  const paper = asRecord(json);
  if (asText(paper.id) === '') return undefined;
  const [models = [], datasets = [], spaces = []] = [paper.linkedModels, paper.linkedDatasets, paper.linkedSpaces].map((list) =>
    reposIn(list).slice(0, MOST_REPOS),
  );
  const code = repositoryUrl(asText(paper.githubRepo));
  const project = webUrl(asText(paper.projectPage));
  const stars = asCount(paper.githubStars);
  const upvotes = asCount(paper.upvotes);
  return {
    ...(code === undefined ? {} : { code }),
    ...(code === undefined || stars === undefined ? {} : { stars }),
    ...(project === undefined ? {} : { project }),
    models,
    datasets,
    spaces,
    totals: {
      models: Math.max(models.length, asCount(paper.numTotalModels) ?? 0),
      datasets: Math.max(datasets.length, asCount(paper.numTotalDatasets) ?? 0),
      spaces: Math.max(spaces.length, asCount(paper.numTotalSpaces) ?? 0),
    },
    ...(upvotes === undefined ? {} : { upvotes }),
  };
}

/** A list of repositories as Hugging Face's API gives it anywhere; private ones are nobody's business, and each counts once. */
export function reposIn(list: unknown): LinkedRepo[] {
  const repos = new Map<string, LinkedRepo>();
  for (const entry of asList(list)) {
    const repo = asRecord(entry);
    const id = asText(repo.id);
    if (!REPO_ID.test(id) || repo.private === true) continue;
    const licence = repos.get(id)?.licence ?? licenceOf(repo);
    repos.set(id, { id, ...(licence === undefined ? {} : { licence }) });
  }
  return [...repos.values()];
}

/** A repository's card says it, and its tags repeat it: `license:apache-2.0`. `other` and `unknown` say nothing. */
function licenceOf(repo: Readonly<Record<string, unknown>>): string | undefined {
  const { license } = asRecord(repo.cardData);
  const tagged = asList(repo.tags).flatMap((tag) => /^license:(.+)$/.exec(asText(tag))?.[1] ?? []);
  const named = [license, ...asList(license), ...tagged].map(asText);
  return named.find((name) => LICENCE.test(name) && name !== 'other' && name !== 'unknown');
}

/** GitHub's address is sometimes given without its host. */
function repositoryUrl(text: string): string | undefined {
  return webUrl(/^[\w-]+\/[\w.-]+$/.test(text) ? `https://github.com/${text}` : text);
}

function webUrl(text: string): string | undefined {
  const address = /^(?:[\w-]+\.)+[a-z]{2,}\//i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isWeb && href.length <= LONGEST_URL ? href : undefined;
}

function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
