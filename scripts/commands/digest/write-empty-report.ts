import { existsSync } from 'node:fs';
import type { DigestWork } from './digest-work';
import { isFreeDay } from './is-free-day';
import { writeReport } from './write-report';

/**
 * Writes a report that says why it has no papers. Resolves to the exit status: it is well that none is chosen of those that are listed, and that a
 * weekend has none. Whatever else is empty has something wrong with it, or comes too early: then a report that is there is worth more and stays.
 */
export async function writeEmptyReport(work: DigestWork): Promise<0 | 1> {
  const { wanted, world, loaded } = work;
  const isWell = loaded.list.papers.length > 0 || isFreeDay(loaded, world.now());
  if (!isWell && existsSync(wanted.out)) world.say(`${wanted.out}: left as it was`);
  else await writeReport(work);
  return isWell ? 0 : 1;
}
