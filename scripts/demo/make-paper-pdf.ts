import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';
import { siteFile } from './demo-day';

// Prints the demonstration paper that has no HTML: `tsx scripts/demo/make-paper-pdf.ts` after a change of its source.
const NAME = '2602.99902v1';

const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  const page = await browser.newPage();
  await page.setContent(siteFile(`${NAME}.source.html`).toString());
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate:
      '<div style="width:100%;text-align:center;font:7.5pt serif;color:#444">Demonstration paper of PaperPane – invented numbers</div>',
    footerTemplate: '<div style="width:100%;text-align:center;font:9pt serif"><span class="pageNumber"></span></div>',
  });
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'site', `${NAME}.pdf`);
  writeFileSync(file, pdf);
  console.log(`${file}: ${Math.round(pdf.length / 1024)} kB`);
} finally {
  await browser.close();
}
