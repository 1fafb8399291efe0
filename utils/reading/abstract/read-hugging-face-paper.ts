import { asList, asRecord, asText } from '@/utils/narrow-json';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { isoDay } from '@/utils/reading/iso-day';
import type { PaperMetadata } from './paper-metadata';
import { personName } from './person-name';
import { plainTex } from './plain-tex';

/**
 * Reads a paper of Hugging Face's API, alone or as an item of a daily list; `undefined` for anything else, `{ error }` included.
 * It knows the day of the first version only, and nothing of versions.
 * Seen on https://huggingface.co/api/papers/2407.07726 and https://huggingface.co/api/daily_papers?date=2025-07-07.
 */
export function readHuggingFacePaper(json: unknown): PaperMetadata | undefined {
  const outer = asRecord(json);
  const paper = 'paper' in outer ? asRecord(outer.paper) : outer;
  const ref = parseArxivId(asText(paper.id));
  const title = plainTex(asText(paper.title));
  if (ref === undefined || title === '') return undefined;
  const firstDate = isoDay(asText(paper.publishedAt));
  return {
    arxivId: ref.arxivId,
    title,
    authors: asList(paper.authors).flatMap((author) => {
      const name = personName(asText(asRecord(author).name));
      return name === '' ? [] : [{ name, affiliations: [] }];
    }),
    abstract: plainTex(asText(paper.summary)),
    ...(firstDate === undefined ? {} : { firstDate }),
  };
}
