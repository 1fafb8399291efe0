import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';

// Renders assets/icon.svg to the sizes a browser asks for: `tsx scripts/icons.ts` after a change of the drawing.
const SIZES = [16, 32, 48, 96, 128];

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const svg = readFileSync(path.join(assets, 'icon.svg'), 'utf8');
const folder = path.join(assets, 'public/icon');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(path.join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  console.log(`${SIZES.length} icons in ${folder}`);
} finally {
  await browser.close();
}
