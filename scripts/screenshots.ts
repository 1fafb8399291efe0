import { mkdirSync, rmSync } from 'node:fs';
import { showAllStates } from './pictures/all-states';
import { OUTPUT, photographs } from './pictures/photographs';
import { copyReadmePictures } from './pictures/readme-pictures';

/** `npm run screenshots`: the states of panel and pages, light and dark, narrow and wide, Chinese and English, into `test-output/screenshots/`; the README's are among them. */

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
await showAllStates(photographs);
copyReadmePictures();
console.log(`screenshots: see ${OUTPUT}/`);
