import { withoutSurplus } from '@/utils/summary/saved-paper';
import type { Own, SavedPaper, Summary } from '@/utils/summary/summary';

/** Both of what is kept of one paper: nothing of either is lost but summaries beyond the most that are kept. Where they differ in one thing, `mine` counts. */
export function joinSaved(mine: SavedPaper, theirs: SavedPaper): SavedPaper {
  const newest = [mine.newest, theirs.newest].sort((one, other) => (other?.version ?? 0) - (one?.version ?? 0))[0];
  return {
    schema: 5,
    summaries: joinSummaries(mine, theirs),
    exchanges: joinExchanges(mine, theirs),
    ...(newest === undefined ? {} : { newest }),
    own: joinOwn(mine.own, theirs.own),
  };
}

/** Newest first, those made here before imported ones: what was made from the paper itself is what one wants to read. */
function joinSummaries(mine: SavedPaper, theirs: SavedPaper): SavedPaper['summaries'] {
  const joined = mine.summaries.map((summary) => better(summary, theirs.summaries.find(isSameAs(summary))));
  const added = theirs.summaries.filter((summary) => !mine.summaries.some(isSameAs(summary)));
  const all = [...joined, ...added].sort(
    (one, other) =>
      Number(one.imported !== undefined) - Number(other.imported !== undefined) || other.made.finishedAt - one.made.finishedAt,
  );
  return withoutSurplus(toldApart(all) as SavedPaper['summaries']);
}

/** When it was begun names a summary; two imported ones may be of one day. */
function toldApart(summaries: readonly Summary[]): Summary[] {
  const taken = new Set<number>();
  return summaries.map((summary) => {
    let { startedAt } = summary.made;
    while (taken.has(startedAt)) startedAt += 1;
    taken.add(startedAt);
    return startedAt === summary.made.startedAt ? summary : { ...summary, made: { ...summary.made, startedAt } };
  });
}

/** The same summary, which may have been checked on one side only. */
function better(mine: Summary, theirs: Summary | undefined): Summary {
  return mine.numbers === undefined && theirs?.numbers !== undefined ? theirs : mine;
}

/** When it was begun names a summary; of an imported one only its day is known, so that its text must be the same. */
function isSameAs(one: Summary): (other: Summary) => boolean {
  return (other) =>
    one.imported?.format === other.imported?.format &&
    (one.imported === undefined ? one.made.startedAt === other.made.startedAt : textOf(one) === textOf(other));
}

function textOf({ card, custom, extra }: Summary): string {
  return JSON.stringify([Object.entries(card).sort(), custom, extra]);
}

function joinExchanges(mine: SavedPaper, theirs: SavedPaper): SavedPaper['exchanges'] {
  const ids = new Set(mine.exchanges.map(({ id }) => id));
  const added = theirs.exchanges.filter(({ id }) => !ids.has(id));
  return added.length === 0
    ? mine.exchanges
    : [...mine.exchanges, ...added].sort((one, other) => one.made.startedAt - other.made.startedAt);
}

/** The stars, tags and notes of both. */
export function joinOwn(mine: Own, theirs: Own): Own {
  const tags = [...new Set([...(mine.tags ?? []), ...(theirs.tags ?? [])])];
  const note = joinNotes(mine.note, theirs.note);
  const read = [mine.readAt, theirs.readAt].filter((at) => at !== undefined);
  return {
    ...(mine.isStarred || theirs.isStarred ? { isStarred: true } : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(note === undefined ? {} : { note }),
    ...(read.length === 0 ? {} : { readAt: Math.min(...read) }),
  };
}

/** One that stands in the other already is not added again. */
function joinNotes(mine: string | undefined, theirs: string | undefined): string | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}
