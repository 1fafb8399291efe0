import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CORPUS } from './quality/measure-folder';
import { readIfPaper } from './read-if-paper';

/** `bench planted`: what is reported of the corpus's papers, all of them honest; status 1 when one is taken for an attack. */
export async function benchPlanted(): Promise<number> {
  if (!existsSync(CORPUS)) {
    console.log('skipped: ../shared/corpus is absent');
    return 0;
  }
  let alarms = 0;
  for (const folder of ['arxiv-html', 'pdf']) {
    const names = readdirSync(path.join(CORPUS, folder));
    const counts = { instruction: 0, text: 0, mention: 0, unreadable: 0 };
    for (const name of names) {
      const document = await readIfPaper(path.join(CORPUS, folder, name));
      if (document === undefined) counts.unreadable += 1;
      for (const { kind, concealment = 'visible', text } of document?.receipt.planted ?? []) {
        counts[kind] += 1;
        console.log(`${name}: ${kind}, ${concealment}: ${text.slice(0, 200)}`);
      }
    }
    alarms += counts.instruction + counts.text;
    const { instruction, text, mention, unreadable } = counts;
    console.log(
      `${folder}: ${names.length} papers (${unreadable} without text), instructions ${instruction}, hidden text ${text}, mentions ${mention}`,
    );
  }
  console.log(`False alarms: ${alarms}`);
  return alarms === 0 ? 0 : 1;
}
