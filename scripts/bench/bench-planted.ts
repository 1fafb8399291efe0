import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { toFailure } from '@/utils/failure';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import type { Planted } from '@/utils/reading/receipt';

const CORPUS = '../shared/corpus';
const PAPER = { source: 'arxiv', arxivId: '2602.99901' } as const;

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
      const planted = await plantedIn(path.join(CORPUS, folder, name));
      if (planted === undefined) counts.unreadable += 1;
      for (const { kind, concealment = 'visible', text } of planted ?? []) {
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

async function plantedIn(file: string): Promise<Planted[] | undefined> {
  const bytes = readFileSync(file);
  try {
    if (file.endsWith('.pdf'))
      return (await readPdf(new Uint8Array(bytes), { paper: PAPER, url: file, pdfjs: await loadPdfjsNode() })).receipt.planted;
    const { document } = new JSDOM(bytes.toString('utf8'), { url: 'https://arxiv.org/html/2602.99901' }).window;
    return (await readHtml(document, { paper: PAPER, url: file })).receipt.planted;
  } catch (error) {
    if (toFailure(error).code === 'paper-unreadable') return undefined;
    throw error;
  }
}
