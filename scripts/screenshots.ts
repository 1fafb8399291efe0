import { mkdirSync, rmSync } from 'node:fs';
import { showAllStates } from './pictures/all-states';
import { OUTPUT, photographs } from './pictures/photographs';

/** `npm run screenshots`: the states of panel and pages, light and dark, narrow and wide, Chinese and English, into `test-output/screenshots/`. */

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
await showAllStates(photographs);
console.log(`screenshots: see ${OUTPUT}/`);
