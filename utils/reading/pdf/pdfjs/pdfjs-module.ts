/** pdf.js as the reader uses it: the browser's build and the legacy build for Node have the same face. */
export type PdfjsModule = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'PDFWorker' | 'OPS'>;
