import { zlibSync } from 'fflate';

export interface PdfPage {
  /** Operators, as a PDF writes them; `/F1` is Helvetica. */
  content: string;
  /** More of the page's dictionary, such as `/CropBox [0 0 612 700]`. */
  more?: string;
}

export interface PagePdfOptions {
  /** Graphics states by name: `{ clear: '/ca 0' }`. */
  states?: Readonly<Record<string, string>>;
  /** Drawings by name, with the matrix and box of each in its operators' own place. */
  forms?: Readonly<Record<string, string>>;
  /** Pack the streams as TeX does. */
  isPacked?: boolean;
}

/** A PDF whose pages hold exactly the operators given: what a page draws is what the test says. */
export function pagePdf(pages: readonly PdfPage[], { states = {}, forms = {}, isPacked = true }: PagePdfOptions = {}): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (object: string): number => objects.push(object);
  const stream = (head: string, content: string): number => {
    const data = isPacked ? latin1(zlibSync(bytesOf(content))) : content;
    return add(`<< ${head}${isPacked ? ' /Filter /FlateDecode' : ''} /Length ${data.length} >>\nstream\n${data}\nendstream`);
  };
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const image = stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', '\x80');
  const shared = `/Font << /F1 ${font} 0 R >>`;
  const drawings = Object.entries(forms).map(
    ([name, content]) => `/${name} ${stream(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << ${shared} >>`, content)} 0 R`,
  );
  const named = Object.entries(states).map(([name, entries]) => `/${name} ${add(`<< /Type /ExtGState ${entries} >>`)} 0 R`);
  const resources = `<< ${shared} /XObject << /Scan ${image} 0 R ${drawings.join(' ')} >> /ExtGState << ${named.join(' ')} >> >>`;
  const kids = pages.map(({ content, more = '' }) => {
    const contents = stream('', content);
    return `${add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${more} /Resources ${resources} /Contents ${contents} 0 R >>`)} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return bytesOf(withTable(objects));
}

/** One line at a place, in points from below left. */
export function line(text: string, x = 72, y = 700, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** Lines of ordinary text, so that the page is a paper's. */
export function prose(y = 600): string {
  const words = 'Beans are counted in jars by people who like beans and have the time to do so.';
  return Array.from({ length: 6 }, (_, index) => line(words, 72, y - 12 * index)).join('\n');
}

function withTable(objects: readonly string[]): string {
  let file = '%PDF-1.5\n';
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n `;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const start = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('\n')}\ntrailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (code) => String.fromCharCode(code)).join('');
}
