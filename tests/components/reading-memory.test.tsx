// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ReadingMemory } from '@/components/summary/sections/ReadingMemory';
import { useFolding, useViewChoice } from '@/components/summary/sections/reading-context';
import { readingItem } from '@/utils/browser/storage';

beforeEach(() => fakeBrowser.reset());

it('tells sections nothing of a view that was chosen, and stores both', async () => {
  await readingItem.setValue({ folded: ['limits'] });
  let foldings = 0;
  let choose: (view: string) => void = () => undefined;
  let fold: (names: readonly string[], isFolded: boolean) => void = () => undefined;
  const seen: { view?: string | undefined; folded?: readonly string[] } = {};
  function Section() {
    foldings += 1;
    ({ folded: seen.folded, setFolded: fold } = useFolding());
    return null;
  }
  function Tabs() {
    ({ view: seen.view, setView: choose } = useViewChoice());
    return null;
  }
  await act(async () =>
    render(
      <ReadingMemory>
        <Section />
        <Tabs />
      </ReadingMemory>,
    ),
  );
  expect(seen).toEqual({ view: undefined, folded: ['limits'] });
  expect(foldings).toBe(1);
  await act(async () => choose('five'));
  expect(seen.view).toBe('five');
  expect(foldings).toBe(1);
  await act(async () => fold(['method', 'limits'], true));
  expect(seen.folded).toEqual(['method', 'limits']);
  await act(async () => fold(['method'], false));
  expect(await readingItem.getValue()).toEqual({ view: 'five', folded: ['limits'] });
});
