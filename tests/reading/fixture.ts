import { readFileSync } from 'node:fs';

/** A page of ours under tests/fixtures/reading, as text and parsed. */
export function fixture(name: string): { html: string; document: Document } {
  const html = readFileSync(`tests/fixtures/reading/${name}`, 'utf8');
  return { html, document: new DOMParser().parseFromString(html, 'text/html') };
}
