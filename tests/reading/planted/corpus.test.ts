// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/utils/failure';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import type { Planted } from '@/utils/reading/receipt';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
if (!isHere) console.log('no false alarms in real papers: skipped, ../shared is absent');

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const filesIn = (folder: string) => (isHere ? readdirSync(join(corpus, folder)) : []);

const readers: Record<string, (file: string) => Promise<Planted[]>> = {
  'arxiv-html': async (file) => {
    const page = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
    return (await readHtml(page, { paper, url: file })).receipt.planted;
  },
  pdf: async (file) => {
    try {
      return (await readPdf(new Uint8Array(readFileSync(file)), { paper, url: file, pdfjs: await loadPdfjsNode() })).receipt.planted;
    } catch (error) {
      // A PDF without text is none the less honest.
      if (error instanceof Failure && error.code === 'paper-unreadable') return [];
      throw error;
    }
  },
};

describe.skipIf(!isHere)('honest papers', { timeout: 240_000 }, () => {
  it.each(Object.keys(readers))('%s: none is reported', async (folder) => {
    const names = filesIn(folder);
    const alarms: string[] = [];
    for (const name of names) {
      for (const { kind, text } of (await readers[folder]?.(join(corpus, folder, name))) ?? [])
        if (kind !== 'mention') alarms.push(`${name}: ${text}`);
    }
    console.log(`${folder}: ${names.length} papers, ${alarms.length} false alarms`);
    expect(names.length).toBeGreaterThan(0);
    expect(alarms).toEqual([]);
  });
});
