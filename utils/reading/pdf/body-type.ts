import type { PdfLine } from './pdf-line';

/** Size and font in which most of the paper is set. */
export function bodyType(lines: PdfLine[]): { size: number; font: string } {
  const letters = new Map<string, { count: number; line: PdfLine }>();
  for (const line of lines) {
    const key = `${line.font} ${line.size.toFixed(1)}`;
    const entry = letters.get(key) ?? { count: 0, line };
    entry.count += line.text.length;
    letters.set(key, entry);
  }
  const most = [...letters.values()].sort((a, b) => b.count - a.count)[0]?.line;
  return { size: most?.size ?? 10, font: most?.font ?? '' };
}
