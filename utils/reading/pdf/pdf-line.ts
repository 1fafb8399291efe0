/** One printed line, in the order the PDF draws it. Lengths are in points; y grows upwards. */
export interface PdfLine {
  /** Counted from 1. */
  page: number;
  text: string;
  x: number;
  right: number;
  y: number;
  /** Height of most of its letters. */
  size: number;
  /** pdf.js's name of the font most of its letters are set in; only good for comparing. */
  font: string;
}
