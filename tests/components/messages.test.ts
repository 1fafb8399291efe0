import { expect, it } from 'vitest';
import messages from '@/assets/messages.json';

function leaves(node: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof node !== 'object' || node === null) return [];
  if ('zh' in node || 'en' in node) return [[path, node as Record<string, unknown>]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

const texts = leaves(messages);
const holes = (text: unknown) => [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

it('has every text in both languages, with the same holes', () => {
  expect(texts.length).toBeGreaterThan(100);
  for (const [path, text] of texts) {
    expect([path, Object.keys(text).sort()]).toEqual([path, ['en', 'zh']]);
    expect([path, String(text.zh).trim() !== '' && String(text.en).trim() !== '']).toEqual([path, true]);
    expect([path, holes(text.zh)]).toEqual([path, holes(text.en)]);
  }
});

it('has Chinese in the Chinese texts and none in the English ones', () => {
  const han = /\p{Script=Han}/u;
  for (const [path, text] of texts) {
    expect([path, han.test(String(text.zh))]).toEqual([path, true]);
    expect([path, han.test(String(text.en))]).toEqual([path, false]);
  }
});

it('gives each failure its own words', () => {
  const all = Object.values(messages.failure).map((failure) => failure.what.zh);
  expect(new Set(all).size).toBe(all.length);
});
