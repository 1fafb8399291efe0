import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { pdfExtras } from '@/utils/reading/pdf/pdf-extras';

/** A document of which only these two questions are asked. */
function documentOf(answers: { getOutline(): Promise<unknown>; getMetadata(): Promise<unknown> }): PDFDocumentProxy {
  return answers as unknown as PDFDocumentProxy;
}

const info = { info: { Title: ' Beans ', Author: 'Ada Bohne' } };
const outline = [
  { title: 'Jars', items: [] },
  { title: 'Peas', items: [] },
];
const never = new Promise<never>(() => undefined);

describe('what a PDF says beside its pages', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>, { title: string; entries: number }]>([
    ['is taken', () => Promise.resolve(outline), () => Promise.resolve(info), { title: 'Beans', entries: 2 }],
    ['may be no outline', () => Promise.resolve(null), () => Promise.resolve(info), { title: 'Beans', entries: 0 }],
    ['may be broken', () => Promise.reject(new Error('no')), () => Promise.reject(new Error('no')), { title: '', entries: 0 }],
    ['may never come', () => never, () => Promise.resolve(info), { title: 'Beans', entries: 0 }],
  ])('%s', async (_, getOutline, getMetadata, expected) => {
    const extras = await pdfExtras(documentOf({ getOutline, getMetadata }), Promise.resolve());
    expect({ title: extras.info.title, entries: extras.outline.length }).toEqual(expected);
  });

  it('is not waited for when the pages cannot be read', async () => {
    const asked = pdfExtras(documentOf({ getOutline: () => never, getMetadata: () => never }), Promise.reject(new Error('no pages')));
    await expect(asked).rejects.toThrow('no pages');
  });
});
