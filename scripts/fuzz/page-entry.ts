import { createBreathe } from '@/utils/reading/breathe';
import { nextTurn } from '@/utils/reading/next-turn';
import { parseHtml } from '@/utils/reading/parse-html';
import { loadPdfjs } from '@/utils/reading/pdf/pdfjs/load-pdfjs';
import { type FuzzCase, makeCase, type Seeds } from './fuzz-case';
import { judgeCase, type ReadingTools, type Verdict } from './judge-case';

/** What the page does for the lane that drives it. */
export interface FuzzPage {
  take(seeds: { html: string[]; pdf: string[] }): void;
  judge(seed: number, numbers: number[]): Promise<Verdict[]>;
  /** A giant is made first, so that only its reading is timed. */
  make(seed: number, number: number): number;
  judgeMade(): Promise<Verdict | undefined>;
}

declare global {
  var fuzzPage: FuzzPage;
}

let seeds: Seeds = { html: [], pdf: [] };
let made: FuzzCase | undefined;
let unhandled: string | undefined;

addEventListener('unhandledrejection', ({ reason }) => {
  unhandled = `unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`;
});

const breathe = createBreathe(nextTurn, () => performance.now());

/** As entrypoints/reader/main.ts does. */
const tools: ReadingTools = {
  parseHtml: (html) => parseHtml(html, breathe),
  loadPdfjs: async () => loadPdfjs(),
  breathe,
};

async function judged(fuzzCase: FuzzCase): Promise<Verdict> {
  const verdict = await judgeCase(fuzzCase, tools);
  const detail = unhandled;
  unhandled = undefined;
  return detail === undefined ? verdict : { ...verdict, outcome: 'crash', detail };
}

globalThis.fuzzPage = {
  take({ html, pdf }) {
    seeds = { html, pdf: pdf.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))) };
  },
  async judge(seed, numbers) {
    const verdicts: Verdict[] = [];
    for (const number of numbers) verdicts.push(await judged(makeCase(seed, number, seeds)));
    return verdicts;
  },
  make(seed, number) {
    made = makeCase(seed, number, seeds);
    return made.bytes.length;
  },
  async judgeMade() {
    return made === undefined ? undefined : await judged(made);
  },
};
