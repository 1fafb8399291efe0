// @vitest-environment jsdom
import { setTimeout } from 'node:timers/promises';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import { loadTheRest } from '@/components/load-later';
import { onNeed } from '@/components/ui/on-need';

interface OverlayProps {
  trigger: ReactElement<{ onClick?(): void }>;
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
}

function Overlay({ trigger, isOpen }: OverlayProps) {
  return (
    <>
      {trigger}
      {isOpen && <p>open</p>}
    </>
  );
}

afterEach(cleanup);

const trigger = <button type="button">x</button>;

it('shows what opens it before it is loaded, and opens if that was pressed meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<{ default: typeof Overlay }>();
  const Menu = onNeed<OverlayProps>(() => promise);
  render(<Menu trigger={trigger} />);
  await userEvent.click(screen.getByRole('button'));
  expect(screen.queryByText('open')).toBeNull();
  resolve({ default: Overlay });
  expect(await screen.findByText('open')).toBeTruthy();
});

it.each([
  ['pointer', '{pointer}'],
  ['key', '{ }'],
])('opens though its code arrived between press and release of a %s', async (_, key) => {
  const { promise, resolve } = Promise.withResolvers<{ default: typeof Overlay }>();
  const Menu = onNeed<OverlayProps>(() => promise);
  render(<Menu trigger={trigger} />);
  const user = userEvent.setup();
  const target = screen.getByRole('button');
  target.focus();
  if (key === '{pointer}') await user.pointer({ keys: '[MouseLeft>]', target });
  else await user.keyboard('{ >}');
  const rest = loadTheRest();
  resolve({ default: Overlay });
  await setTimeout(50);
  expect(screen.getByRole('button')).toBe(target);
  if (key === '{pointer}') await user.pointer({ keys: '[/MouseLeft]', target });
  else await user.keyboard('{/ }');
  await act(() => rest);
  expect(await screen.findByText('open')).toBeTruthy();
});

it('waits no longer than a second for a release that is never told', async () => {
  const { promise, resolve } = Promise.withResolvers<{ default: typeof Overlay }>();
  const Menu = onNeed<OverlayProps>(() => promise);
  render(<Menu trigger={trigger} isOpen />);
  fireEvent.pointerDown(screen.getByRole('button'));
  resolve({ default: Overlay });
  expect(await screen.findByText('open', undefined, { timeout: 4000 })).toBeTruthy();
  fireEvent.pointerUp(document.body);
});

it('tells whoever opens it by a key that it was pressed', async () => {
  const told: boolean[] = [];
  const { promise, resolve } = Promise.withResolvers<{ default: typeof Overlay }>();
  const Menu = onNeed<OverlayProps>(() => promise);
  render(<Menu trigger={trigger} isOpen={false} onOpenChange={(isOpen) => told.push(isOpen)} />);
  await userEvent.click(screen.getByRole('button'));
  expect(told).toEqual([true]);
  resolve({ default: Overlay });
});

it('is loaded before it is needed, and asked for again where it could not be had', async () => {
  let asked = 0;
  const Menu = onNeed<OverlayProps>(async () => {
    asked += 1;
    if (asked === 1) throw new Error('network');
    return { default: Overlay };
  });
  await expect(loadTheRest()).rejects.toThrow('network');
  await loadTheRest();
  render(<Menu trigger={trigger} isOpen />);
  expect(screen.getByText('open')).toBeTruthy();
  expect(asked).toBe(2);
});
