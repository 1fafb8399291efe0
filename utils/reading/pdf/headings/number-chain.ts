/** A line that may be a numbered heading, and how much speaks for it beside its number. */
export interface ChainLink {
  path: readonly number[];
  weight: number;
  /** Font and size: headings of one depth look alike. */
  style: string;
}

/** Counting further than this back costs more than it finds; hostile files number every line. */
const reach = 150;

/**
 * Consistent counting is the best evidence for headings: of all lines that begin with a number, those that count 1, 1.1, 1.2, 2 … from
 * the first to the last. Returns the places of the chosen ones in the list.
 */
export function longestChain(links: readonly ChainLink[]): Set<number> {
  const best: { score: number; before: number }[] = [];
  let last = -1;
  for (const [index, link] of links.entries()) {
    let own = { score: link.weight - startCost(link.path), before: -1 };
    for (let earlier = Math.max(0, index - reach); earlier < index; earlier += 1) {
      const before = links[earlier];
      const cost = before === undefined ? undefined : stepCost(before, link);
      const score = cost === undefined ? Number.NEGATIVE_INFINITY : (best[earlier]?.score ?? 0) + link.weight - cost;
      if (score > own.score) own = { score, before: earlier };
    }
    best.push(own);
    if (last < 0 || own.score > (best[last]?.score ?? 0)) last = index;
  }
  const chosen = new Set<number>();
  for (let index = last; index >= 0; index = best[index]?.before ?? -1) chosen.add(index);
  return chosen;
}

/** A paper begins with 1, its appendix with A, its supplement with S1. */
function startCost(path: readonly number[]): number {
  return path.length === 1 && (path[0] ?? 0) % 100 <= 1 ? 0 : 2 + path.length;
}

/** What it costs to count from one to the next; `undefined` when it would count backwards or skip far. */
function stepCost(before: ChainLink, after: ChainLink): number | undefined {
  const gap = gapBetween(before.path, after.path);
  if (gap === undefined) return undefined;
  const looksAlike = before.path.length !== after.path.length || before.style === after.style;
  return gap * 1.5 + (looksAlike ? 0 : 0.8);
}

/** How many headings are missing between two numbers: 0 from 2.3 to 2.4, 2.3.1, 3 or A. */
export function gapBetween(before: readonly number[], after: readonly number[]): number | undefined {
  const shared = before.findIndex((value, index) => value !== after[index]);
  const depth = shared < 0 ? before.length : shared;
  if (depth >= after.length) return undefined;
  const from = before[depth] ?? 0;
  const next = after[depth] ?? 0;
  // From numbers to letters, from letters to S1: counting begins anew. Other lists may begin again within an appendix.
  const step = depth === 0 && Math.floor(next / 100) > Math.floor(from / 100) ? (next % 100) - 1 : next - from - 1;
  const below = after.slice(depth + 1).reduce((sum, value) => sum + value, 0);
  return step < 0 || step + below > 2 ? undefined : step + below;
}
