// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parseHtml } from '@/utils/reading/parse-html';

const tree = (page: Document) => page.documentElement.outerHTML;
const whole = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it.each([
  ['a page', '<!doctype html><html lang="en"><head><title>Beans</title></head><body><p>One.</p></body></html>'],
  ['a part of a page', '<article class="ltx_document"><p>One<p>Two</article>'],
  ['a page cut within a tag', '<!doctype html><body><p>One <a href="x'],
  ['a page longer than one piece', `<!doctype html><body>${'<p>Beans &amp; peas in jars.</p>'.repeat(20_000)}</body>`],
  ['nothing', ''],
])('gives the same tree as the browser at once: %s', async (_, html) => {
  expect(tree(await parseHtml(html))).toBe(tree(whole(html)));
});

it('gives way between its pieces', async () => {
  let breaths = 0;
  await parseHtml('<p>Beans.</p>'.repeat(50_000), () => {
    breaths += 1;
    return undefined;
  });
  expect(breaths).toBeGreaterThan(3);
});

it('refuses a page that nests without end, and reads a deep one', async () => {
  await expect(parseHtml('<div>'.repeat(1_000))).rejects.toMatchObject({ code: 'paper-unreadable' });
  await expect(parseHtml(`<p>Beans.</p>${'<div>'.repeat(300)}`)).resolves.toBeTruthy();
});
