import { copyFileSync } from 'node:fs';
import { OUTPUT } from './photographs';

/** Where the README's pictures stand; the one of Hugging Face is made by `npm start -- --demo`. */
const FOLDER = 'assets/screenshots';

/** Names there, and of the photographs that are shown. */
const SHOWN = {
  'panel.png': 'panel-done-zh-light-420.png',
  'panel-dark.png': 'panel-trust-receipt-zh-dark-420.png',
  'list.png': 'panel-list-going-zh-light-420.png',
  'library.png': 'page-summary-zh-light-1000.png',
  'first-run.png': 'page-welcome-zh-light-1000.png',
} as const;

/** Puts the best of the photographs into the README. */
export function copyReadmePictures(): void {
  for (const [name, photograph] of Object.entries(SHOWN)) copyFileSync(`${OUTPUT}/${photograph}`, `${FOLDER}/${name}`);
}
