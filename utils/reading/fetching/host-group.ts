/** Sites that answer for one another: what is asked of one counts for all. */
export interface HostGroup {
  name: string;
  /** So many requests may follow one another at once … */
  burst: number;
  /** … and from then on one in this time, in milliseconds. */
  everyMs: number;
  /** Whoever reads many papers in a row never asks faster than that: the burst is for a person who looks at one. */
  isSteadyForMany?: true;
}

/**
 * arXiv allows one request in three seconds, over one connection, for all of a person's machines: https://info.arxiv.org/help/api/tou.html.
 * That is an average: a paper takes one to four requests, then comes the model's turn, which takes longer than their twelve seconds.
 */
const ARXIV: HostGroup = { name: 'arxiv', burst: 4, everyMs: 3_000, isSteadyForMany: true };

/** 500 API requests in five minutes without a login: https://huggingface.co/docs/hub/rate-limits. */
const HUGGING_FACE: HostGroup = { name: 'huggingface', burst: 10, everyMs: 1_000 };

export function hostGroup(url: string): HostGroup {
  const { hostname } = new URL(url);
  if (/(?:^|\.)(?:arxiv|ar5iv)\.org$/.test(hostname)) return ARXIV;
  if (/(?:^|\.)(?:huggingface\.co|hf\.co|hf-mirror\.com)$/.test(hostname)) return HUGGING_FACE;
  return { name: hostname, burst: 4, everyMs: 1_000 };
}
