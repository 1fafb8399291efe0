import { afterEach, describe, expect, it, vi } from 'vitest';
import { growPdf } from '@/scripts/fuzz/pdf/grow-pdf';
import { latin1, toBytes, withObject } from '@/scripts/fuzz/pdf/pdf-model';
import { writePdf } from '@/scripts/fuzz/pdf/write-pdf';
import { Random } from '@/scripts/fuzz/random';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { createPatience } from '@/utils/reading/pdf/pdfjs/patience';
import { readPdf } from '@/utils/reading/pdf/read-pdf';

// What the fuzzer found in the reader of PDFs, each in its smallest form.

const context = {
  paper: { source: 'arxiv', arxivId: '2602.99901' } as const,
  url: 'https://arxiv.org/pdf/2602.99901',
  pdfjs: await loadPdfjsNode(),
};

/** One page that draws this, in the fonts of a grown PDF; F2 calls `E` half a letter. */
function drawing(content: string, mediaBox?: string): Uint8Array {
  const grown = growPdf(new Random(1, 1));
  const page = grown.objects.get(20)?.head ?? '';
  const sized =
    mediaBox === undefined ? grown : withObject(grown, 20, { head: page.replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox ${mediaBox}`) });
  const model = withObject(sized, 21, { head: '<< >>', stream: toBytes(content) });
  const onePage = withObject(model, 2, { head: '<< /Type /Pages /Kids [20 0 R] /Count 1 >>' });
  return writePdf(onePage, { table: 'right', isPacked: false });
}

const lines = (font: string, texts: string[]) =>
  texts.map((text, index) => `BT /${font} ${index === 0 ? 18 : 10} Tf 72 ${700 - 12 * index} Td (${text}) Tj ET`).join('\n');

describe('a PDF', () => {
  it('whose font knows halves of letters gives whole ones', async () => {
    const { passages } = await readPdf(
      drawing(lines('F2', ['Counting beans', 'in jars and E in pods and more of it', 'and so on and on'])),
      context,
    );
    expect(passages.map(({ text }) => text).join('\n')).toMatch(/\ufffd/);
    expect(passages.every(({ text }) => text.isWellFormed())).toBe(true);
  });

  it('whose page has no end stands on letter paper', async () => {
    const endless = drawing(lines('F0', ['Counting beans', 'Beans are counted in jars and pods.']), `[0 0 612 ${'9'.repeat(400)}]`);
    const { passages } = await readPdf(endless, context);
    expect(passages.map(({ box }) => Math.round(box?.y ?? 0))).toEqual([97]);
  });

  it('that holds a title and nothing else has no text', async () => {
    await expect(readPdf(drawing(lines('F0', ['Counting beans in jars'])), context)).rejects.toMatchObject({ code: 'paper-unreadable' });
  });

  it('with an entry of the reference list that is only a number leaves it out', async () => {
    const text = [
      'Counting beans',
      'Beans are counted in jars and pods.',
      'References',
      '[1] A. Bohne. Beans. 1999.',
      '[2]',
      '[3] B. Erbse. Peas. 2001.',
    ];
    const { references } = await readPdf(drawing(lines('F0', text)), context);
    expect(references.map(({ id }) => id)).toEqual(references.map((_, index) => `R${index + 1}`));
    expect(references.every((reference) => reference.text.trim() !== '')).toBe(true);
  });

  it('is written with its objects where its table says', () => {
    const bytes = drawing('');
    const [, offset] = /(\d{10}) 00000 n/.exec(latin1(bytes)) ?? [];
    expect(latin1(bytes.subarray(Number(offset)))).toMatch(/^1 0 obj/);
  });
});

describe('patience with pdf.js', () => {
  afterEach(() => vi.useRealTimers());

  it('ends after a silence, and not while something is heard', async () => {
    vi.useFakeTimers();
    const patience = createPatience(() => new Error('silence'));
    const onLost = vi.fn();
    const lost = patience.lost.catch(onLost);
    for (let second = 0; second < 30; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      patience.heard();
    }
    expect(onLost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(8000);
    await lost;
    expect(onLost).toHaveBeenCalledWith(new Error('silence'));
  });
});
