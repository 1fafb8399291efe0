import { expect, it } from 'vitest';
import { firstChunks } from '@/scripts/build/first-chunks';

const importers: Record<string, string[]> = {
  '/entrypoints/sidepanel/main.tsx': ['/entrypoints/sidepanel/index.html'],
  '/components/panel/Panel.tsx': ['/entrypoints/sidepanel/main.tsx'],
  '/utils/failure.ts': ['/components/panel/Panel.tsx', '/entrypoints/background/index.ts'],
  '/html-plugins': ['/entrypoints/sidepanel/index.html', '/entrypoints/reader/index.html'],
  '/components/library/Library.tsx': ['/entrypoints/library/main.tsx'],
  // Two that import one another.
  '/round.ts': ['/back.ts', '/components/panel/Panel.tsx'],
  '/back.ts': ['/round.ts'],
};

const modules = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

it.each([
  ['/components/panel/Panel.tsx', 'page'],
  ['/round.ts', 'page'],
  ['/back.ts', 'page'],
  ['/utils/failure.ts', 'shared'],
  ['/entrypoints/sidepanel/main.tsx', null],
  ['/html-plugins', null],
  ['/components/library/Library.tsx', null],
])('puts %s into %s', (id, chunk) => {
  expect(firstChunks().name(id, modules)).toBe(chunk);
});
