import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** An empty house with our rules. */
const house = mkdtempSync(path.join(tmpdir(), 'walls-'));
for (const file of ['biome.jsonc', '.gitignore', 'tests/e2e/wait-for-page.grit']) {
  mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
  copyFileSync(file, path.join(house, file));
}

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says to a file of that path which imports that module. */
function lint(file: string, module: string): string {
  return lintText(file, `import * as it from '${module}';\nexport const same = it;\n`);
}

function lintText(file: string, text: string): string {
  mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(house, file), text);
  const biome = path.resolve('node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', file], { cwd: house, encoding: 'utf8' });
  return stdout + stderr;
}

describe('the walls of the house are lint rules', { timeout: 20_000 }, () => {
  it.each([
    ['utils/failure.ts', '@/utils/paper/paper-ref', 'floor of the house'],
    ['utils/cost/x.ts', '@/utils/llm/profile', 'it imports nothing'],
    ['utils/markdown/x.ts', '@/utils/summary/card', 'knows neither papers nor React'],
    ['utils/paper/x.ts', '@/utils/summary/card', 'knows papers and URLs only'],
    ['utils/reading/x.ts', '@/utils/library/catalogue/catalogue-entry', 'turns pages into a PaperDocument'],
    ['utils/reading/x.ts', 'pdfjs-dist', 'Only utils/reading/pdf imports pdf.js'],
    ['utils/summary/parse/x.ts', 'openai', 'The core is pure'],
    ['utils/library/x.ts', '@/utils/browser/storage', 'nothing imports upwards'],
    ['utils/llm/x.ts', '@/utils/paper/paper-ref', 'knows services and failures'],
    ['utils/browser/x.ts', '@/utils/llm/ask', 'Only the worker talks to the model'],
    ['components/x.tsx', 'wxt/browser', 'Only utils/browser and entrypoints use extension APIs'],
    ['components/x.tsx', '@/utils/llm/ask', 'the worker asks'],
    ['components/x.tsx', '@/utils/browser/profile-keys', 'A page never reads a key'],
    ['components/x.tsx', '@/utils/summary/prompt/summary-messages', 'the worker summarises'],
    ['components/x.tsx', '@/utils/summary/answer-question', 'the worker summarises'],
    ['components/ui/x.tsx', 'radix-ui', 'Import radix-ui/PART'],
    ['components/paper/x.tsx', '../library/SavedList', 'Across folders write @/'],
    ['entrypoints/papers.content/x.ts', 'react', 'runs on every arXiv page'],
    ['entrypoints/background/x.ts', 'openai', 'Only utils/llm imports the SDK'],
  ])('%s may not import %s', (file, module, message) => {
    expect(lint(file, module).replace(/\s+/g, ' ')).toContain(message);
  });

  it.each([
    ['utils/reading/pdf/x.ts', 'pdfjs-dist'],
    ['utils/llm/x.ts', 'openai'],
    ['utils/summary/x.ts', '@/utils/reading/paper-document'],
    ['components/x.tsx', '@/utils/llm/providers'],
    ['components/x.tsx', '@/utils/llm/estimate'],
    ['components/ui/x.tsx', 'radix-ui/tabs'],
    ['utils/browser/x.ts', '@/utils/cost/spending'],
    ['entrypoints/background/x.ts', '@/utils/llm/ask'],
  ])('%s may import %s', (file, module) => {
    const said = lint(file, module);
    expect(said).toContain('Checked 1 file');
    expect(said).not.toContain('noRestrictedImports');
  });

  it.each([
    [`expect(await list.locator('h2').allInnerTexts()).toEqual(['a']);`, true],
    [`expect(await list.getAttribute('href')).toMatch(/a/);`, true],
    [`await expect.poll(() => list.locator('h2').count()).toBe(2);`, false],
    [`expect(await list.locator('h2').count()).toBe(0);`, false],
    [`expect(await list.innerText()).not.toContain('a');`, false],
  ])('a browser test asks a page until it is so: %s', (line, isRefused) => {
    const said = lintText('tests/e2e/x.test.ts', `${line}\n`);
    expect(said).toContain('Checked 1 file');
    expect(said.includes('Ask until it is so')).toBe(isRefused);
  });
});
