// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { cutOrder } from '@/utils/summary/budget/cut-order';
import { fitTokens } from '@/utils/summary/fit-paper';
import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
if (!isHere) console.log('budget over the corpus skipped: ../shared is absent, the order is tested on our own papers only');

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const files = ['arxiv-html', 'pdf'].flatMap((folder) =>
  isHere ? readdirSync(join(corpus, folder)).map((name) => join(folder, name)) : [],
);

async function read(file: string): Promise<PaperDocument | undefined> {
  const bytes = readFileSync(join(corpus, file));
  if (file.endsWith('.pdf')) {
    return readPdf(new Uint8Array(bytes), { paper, url: file, pdfjs: await loadPdfjsNode() }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'paper-unreadable') return undefined;
      throw error;
    });
  }
  return readHtml(new DOMParser().parseFromString(bytes.toString('utf8'), 'text/html'), { paper, url: file });
}

/** As the services of today count, with what a chat template adds. */
function o200k(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + 4 + encode(content, { disallowedSpecial: new Set() }).length, 0);
}

/** The ids of passages as they open a line of the prompt. */
function idsIn(messages: readonly PromptMessage[]): Set<string> {
  return new Set([...(messages.at(-1)?.content ?? '').matchAll(/^\[([PTFENL]\d+)\] /gm)].flatMap(([, id]) => id ?? []));
}

describe.skipIf(!isHere)('the budget over real papers', { timeout: 60_000 }, () => {
  it.each(files)('%s', async (file) => {
    const document = await read(file);
    if (document === undefined) return;
    const whole = fitTokens(document, undefined, []);
    expect(idsIn(whole.messages)).toEqual(new Set(document.passages.map(({ id }) => id)));
    const { guarded } = cutOrder(document);
    const guardedOnly = { ...document, passages: guarded.map(({ passage }) => passage) };
    for (const budget of [4_000, 8_000, 32_000, 128_000]) {
      const { sent, messages } = fitTokens(document, budget, []);
      expect(o200k(messages)).toBeLessThanOrEqual(countPromptTokens(messages));
      expect(countPromptTokens(messages)).toBeLessThanOrEqual(budget);

      const entries = sent.receipt.leftOut.filter(({ rule }) => rule === 'budget');
      const present = idsIn(messages);
      const leftOut = entries.flatMap(({ passages = [] }) => passages);
      expect([...present, ...leftOut].sort()).toEqual(document.passages.map(({ id }) => id).sort());
      const characters = entries.reduce((sum, entry) => sum + entry.characters, sent.receipt.sent?.characters ?? 0);
      expect(characters).toBe(sent.receipt.sent?.of);

      if (countPromptTokens(whole.messages) + document.passages.length <= budget) expect(leftOut).toEqual([]);
      const alone = countPromptTokens(fitTokens(guardedOnly, undefined, []).messages) + guarded.length;
      // The sentence that says that it is no more than a part takes room as well.
      if (alone + 80 <= budget) expect(guarded.filter(({ passage }) => !present.has(passage.id))).toEqual([]);
      // Whatever the budget, what a paper is about is there.
      expect([...present].some((id) => guarded.length === 0 || id === guarded[0]?.passage.id)).toBe(true);
    }
  });
});
