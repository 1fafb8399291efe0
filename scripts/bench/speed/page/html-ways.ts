import { parseHtml } from '@/utils/reading/parse-html';
import { readHtml } from '@/utils/reading/read-html';
import { renderMarkdown } from '@/utils/reading/render-markdown';
import { createPauses } from './pauses';

const CONTEXT = { paper: { source: 'arxiv', arxivId: '2602.99901' }, url: 'speed' } as const;

const bareParse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** From the page's text to Markdown, in several ways; the first is the floor that the others are held against. */
export const HTML_WAYS: Readonly<Record<string, (html: string) => Promise<unknown>>> = {
  'bare DOMParser': async (html) => bareParse(html),
  'DOMParser + our read': async (html) => renderMarkdown(await readHtml(bareParse(html), CONTEXT)),
  'ours: own parse + read': async (html) => renderMarkdown(await readHtml(await parseHtml(html), CONTEXT)),
  'ours, giving way to the panel': async (html) => {
    const breathe = createPauses();
    return renderMarkdown(await readHtml(await parseHtml(html, breathe), { ...CONTEXT, breathe }));
  },
};
