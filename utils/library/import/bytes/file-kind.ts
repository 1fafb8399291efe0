/** What a file is by its first bytes, as far as that decides how it is read. */
export type FileKind = 'text' | 'zip' | 'gzip' | { refused: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a PNG image'],
  ['\xFF\xD8\xFF', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image or a recording'],
  ['\xD0\xCF\x11\xE0', 'an old Office document'],
  ['SQLite format 3', 'a database'],
  ['7z\xBC\xAF', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\x7FELF', 'a program'],
  ['MZ', 'a program'],
  ['ID3', 'a recording'],
  ['{\\rtf', 'an RTF document'],
];

/** Of a file with members, an empty one, and one that was split. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** The least that says what a file is. */
export const SAMPLE = 4096;

/** UTF-16 is told by its mark; any other text holds no zero bytes. */
export function fileKind(sample: Uint8Array): FileKind {
  const start = String.fromCharCode(...sample.subarray(0, 16));
  if (ZIP.some((signature) => start.startsWith(signature))) return isOffice(sample) ? { refused: 'an Office document' } : 'zip';
  if (start.startsWith('\x1F\x8B')) return 'gzip';
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  // Programs begin with letters that a text may begin with too.
  if (known !== undefined && (known[0] !== 'MZ' || sample.includes(0))) return { refused: known[1] };
  const isUtf16 = start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF');
  return sample.includes(0) && !isUtf16 ? { refused: 'a binary file' } : 'text';
}

/** Word, Excel, PowerPoint and their like, and EPUB, name themselves in their first member. */
function isOffice(sample: Uint8Array): boolean {
  return /\[Content_Types\]\.xml|_rels\/|mimetypeapplication\//.test(String.fromCharCode(...sample.subarray(0, 400)));
}
