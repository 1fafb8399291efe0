import type { LogEntry } from '@/scripts/demo/exchange';
import type { Search } from './search';

/**
 * All that a server was sent. Its own key may stand in the header that is there for it, and nowhere else; gives how many requests carried it.
 */
export function searchRequests(server: string, log: readonly LogEntry[], ownKey: string | undefined, search: Search): number {
  let carrying = 0;
  for (const { method, url, headers, body } of log) {
    const where = `${method} ${url}`;
    const { authorization, ...others } = headers;
    const isOwn = ownKey !== undefined && authorization === `Bearer ${ownKey}`;
    if (isOwn) carrying++;
    search.look(`requests to ${server}: addresses`, where, url);
    search.look(`requests to ${server}: bodies`, where, body);
    search.look(`requests to ${server}: headers`, where, JSON.stringify(isOwn ? others : headers));
  }
  return carrying;
}
