import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { huggingFaceApiUrl, huggingFaceReposUrl } from '@/utils/paper/paper-urls';
import type { Download } from '@/utils/reading/download';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { askHuggingFace } from './artefacts-of';

/** What Hugging Face was asked about papers before they are read: several that are read at once would wait for its turn one behind the other. */
export interface AskedAhead {
  /** Not ended with the reading ahead, whose answer may be had from the cache long before these. */
  ask(paper: PaperRef, ports: ReadPorts): void;
  /** The answers, by address, for one reading; it asks itself for what could not be had. */
  take(paper: PaperRef): ReadonlyMap<string, Promise<Download>> | undefined;
}

/** Nobody reads further ahead; what was never taken goes. */
const MOST_PAPERS = 32;

export function createAskedAhead(): AskedAhead {
  const asked = new Map<string, ReadonlyMap<string, Promise<Download>>>();
  return {
    ask(paper, ports) {
      if (paper.source !== 'arxiv' || asked.has(paperKey(paper))) return;
      const urls = [huggingFaceApiUrl(paper), huggingFaceReposUrl(paper)].filter((url) => url !== undefined);
      const answers = new Map(urls.map((url) => [url, askHuggingFace(url, { ...ports, signal: undefined })]));
      for (const [url, answer] of answers) answer.catch(() => answers.delete(url));
      asked.set(paperKey(paper), answers);
      const [oldest] = asked.keys();
      if (asked.size > MOST_PAPERS && oldest !== undefined) asked.delete(oldest);
    },
    take(paper) {
      const answers = asked.get(paperKey(paper));
      asked.delete(paperKey(paper));
      return answers;
    },
  };
}
