import { HUGGING_FACE } from '@/utils/paper/paper-urls';
import type { ReadPorts } from '@/utils/reading/read-ports';

/** Asks Hugging Face's mirror in its place, which has the same paths: from mainland China it cannot be reached itself. @param host an origin; absent: Hugging Face */
export function withHuggingFaceAt(host: string | undefined, fetch: ReadPorts['fetch']): ReadPorts['fetch'] {
  if (host === undefined || host === HUGGING_FACE) return fetch;
  return (url, init) => fetch(url.startsWith(`${HUGGING_FACE}/`) ? host + url.slice(HUGGING_FACE.length) : url, init);
}
