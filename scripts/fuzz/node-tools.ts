import { JSDOM, VirtualConsole } from 'jsdom';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import type { ReadingTools } from './judge-case';

/** Reads as the command line does. */
export const nodeTools: ReadingTools = {
  // jsdom tells of damaged style sheets, which are none of our business.
  parseHtml: (html) => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document,
  loadPdfjs: loadPdfjsNode,
};
