import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { isolatedWorld } from '@/tests/e2e/isolated-world';
import type { Search } from './search';

/** Every page: its HTML, what its elements hold beside it, and what it keeps. While a key is typed, the field for it may hold it. */
export async function searchPages(pages: readonly Page[], moment: string, search: Search, isTyping: boolean): Promise<void> {
  for (const page of pages) {
    const url = page.url();
    const kind = url.startsWith('chrome-extension:') ? 'extension pages' : 'web pages';
    const where = `${moment}, ${url}`;
    search.look(`${kind}: HTML`, where, await page.content());
    const held = await page.evaluate(readPage, isTyping ? 'apiKey' : undefined);
    search.look(`${kind}: attributes, shown text`, where, held.shown.join('\n'));
    search.look(`${kind}: values of inputs`, where, held.values.join('\n'));
    search.look(`${kind}: localStorage, sessionStorage`, where, held.kept.join('\n'));
    search.look(`${kind}: address, title, history, cookies`, where, held.named.join('\n'));
    search.look(`${kind}: data of globalThis`, where, await page.evaluate(readGlobals));
  }
}

/** Runs in the page. Shadow trees are no part of a page's HTML. */
function readPage(typedField: string | undefined): Record<'shown' | 'values' | 'kept' | 'named', string[]> {
  const shown: string[] = [];
  const values: string[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) shown.push(`${name}=${value}`);
      if ('value' in element && (typedField === undefined || element.getAttribute('name') !== typedField))
        values.push(String(element.value));
      if (element.shadowRoot) {
        shown.push(element.shadowRoot.textContent ?? '');
        visit(element.shadowRoot);
      }
    }
  };
  visit(document);
  shown.push(document.documentElement.textContent ?? '');
  // A page without an origin, such as about:blank, keeps nothing and may not be asked.
  const hasOrigin = origin !== 'null';
  const kept = hasOrigin ? [localStorage, sessionStorage].map((area) => JSON.stringify(area)) : [];
  const cookies = hasOrigin ? document.cookie : '';
  return { shown, values, kept, named: [location.href, document.title, JSON.stringify(history.state), cookies] };
}

/**
 * Runs in any world: the texts that can be reached from `globalThis` and from what has been attached to elements, as React attaches its state.
 * What an element holds by itself is looked at elsewhere.
 */
function readGlobals(): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, depth: number) => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || depth > 12 || seen.has(value)) return;
    seen.add(value);
    // React gives inputs a `value` of their own, to notice changes.
    const names = value instanceof Node ? Object.keys(value).filter((name) => name !== 'value') : Array.from(enumerable(value));
    for (const name of names) {
      try {
        visit((value as Record<string, unknown>)[name], depth + 1);
      } catch {
        // What refuses to be read tells nothing.
      }
    }
  };
  function* enumerable(value: object): Generator<string> {
    for (const name in value) yield name;
  }
  visit(globalThis, 0);
  for (const element of document.querySelectorAll('*')) visit(element, 0);
  return texts.join('\n');
}

/** What a content script would get from each storage area, and what can be reached in its world. */
export async function searchContentScript(browser: ExtensionBrowser, page: Page, search: Search): Promise<Record<string, unknown>> {
  const { evaluate, detach } = await isolatedWorld(page, browser.extensionId);
  const answers: Record<string, unknown> = {};
  for (const area of ['local', 'session', 'sync']) {
    const read = `(async () => JSON.stringify(await chrome.storage.${area}.get()))().catch(() => 'refused')`;
    answers[area] = await evaluate(read);
    search.look('content script: storage', area, String(answers[area]));
  }
  search.look('content script: its world', page.url(), String(await evaluate(`(${readGlobals})()`)));
  await detach();
  return answers;
}
