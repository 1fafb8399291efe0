import { expect, it, vi } from 'vitest';
import { keepRendered } from '@/components/markdown/keep-rendered';

it('renders a text once, until two hundred others came behind it', () => {
  const render = vi.fn(() => <p>…</p>);
  const first = keepRendered('first', render);
  expect(keepRendered('first', render)).toBe(first);
  expect(render).toHaveBeenCalledTimes(1);
  for (let other = 0; other < 200; other++) keepRendered(`other ${other}`, render);
  expect(keepRendered('first', render)).not.toBe(first);
});
