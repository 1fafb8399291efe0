// @vitest-environment jsdom
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntryLines } from '@/components/library/EntryLines';
import { Markdown } from '@/components/markdown/Markdown';
import { makeEntry } from '@/tests/library/make-entries';
import { findHits } from '@/utils/library/search/find-hits';

const LETTERS = [...'aB 模é1.,:;?!\'"()%，。“”（）《》…—·-*`$_#[]<>&~|@/\\+', '😀', 'www.', 'http://a.b', '1. ', '- ', '  '];
const anyTitle = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 24 }).map((text) => text.trim());

function html(element: React.ReactElement, part?: string): string {
  const { container, unmount } = render(element);
  const shown = (part === undefined ? container : container.querySelector(part))?.innerHTML ?? '';
  unmount();
  return shown;
}

it.each([
  'Caches on Laptops',
  'GPT-4.1: is it “fast”?',
  'A $k$-step **Planner**',
  '1. Beans',
  '- Peas',
  'see www.beans.example',
  '提出两级缓存，快 3 倍。',
  'a_b_c',
])('shows the title %s as Markdown does', (title) => {
  const marks = findHits(title, ['a']).map((hit) => ({ ...hit, kind: 'highlight' as const }));
  expect(html(<EntryLines entry={makeEntry(1, { title })} words={['a']} />, '.saved-title')).toBe(
    html(<Markdown text={title} inline marks={marks} />),
  );
});

it('shows any title as Markdown does', () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      const shown = html(<EntryLines entry={makeEntry(1, { title })} />, '.saved-title');
      expect(shown.replaceAll(/\s+/g, ' ')).toBe(html(<Markdown text={title} inline />).replaceAll(/\s+/g, ' '));
    }),
    { numRuns: 300 },
  );
});
