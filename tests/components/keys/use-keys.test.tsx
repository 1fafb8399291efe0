// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyHandlers } from '@/components/keys/bound-keys';
import { KEY_ACTION_IDS, keyAction } from '@/components/keys/key-actions';
import { PageKeys } from '@/components/keys/PageKeys';
import { useKeys } from '@/components/keys/useKeys';
import { fakeExtension } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { settingsItem } from '@/utils/browser/storage';
import { press } from './press';

function Part(handlers: KeyHandlers) {
  useKeys(handlers);
  return null;
}

const page = async (children: React.ReactNode) => {
  const rendered = await renderIn('zh', <PageKeys>{children}</PageKeys>);
  // The settings have been read.
  await act(async () => undefined);
  return rendered;
};

beforeEach(fakeExtension);

it('gives no two actions one key but where that is meant', () => {
  const taken = KEY_ACTION_IDS.flatMap((id) => keyAction(id).keys);
  expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual(['/']);
});

it('calls what was bound last, with the newest handler, until it is unmounted', async () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  const { rerender } = await page(<Part star={first} />);
  press('b');
  const show = (parts: React.ReactNode) => rerender(<PageKeys>{parts}</PageKeys>);
  show([<Part key="a" star={second} />]);
  press('b');
  show([<Part key="a" star={second} />, <Part key="b" star={third} note={undefined} />]);
  press('b');
  show([<Part key="a" star={second} />]);
  press('b');
  show([]);
  expect(press('b')).toBe(true);
  expect([first, second, third].map((each) => each.mock.calls.length)).toEqual([1, 2, 1]);
});

it('says which digit was pressed', async () => {
  const view = vi.fn();
  await page(<Part view={view} />);
  press('3');
  expect(view).toHaveBeenCalledWith(3);
});

it('gives a shared key to the action that stands first, and each its own', async () => {
  const [search, ask] = [vi.fn(), vi.fn()];
  await page([<Part key="a" search={search} />, <Part key="b" ask={ask} />]);
  press('/');
  press('a');
  expect([search.mock.calls.length, ask.mock.calls.length]).toEqual([1, 1]);
});

describe.each<[string, KeyboardEventInit & { key: string; keyCode?: number }, boolean]>([
  ['a letter', { key: 's' }, true],
  ['a letter under Caps Lock', { key: 'S' }, true],
  ['a full-width letter of an input method', { key: 'ｓ' }, true],
  ['a letter with Shift', { key: 'S', shiftKey: true }, false],
  ['a letter with Ctrl', { key: 's', ctrlKey: true }, false],
  ['a letter with Meta', { key: 's', metaKey: true }, false],
  ['a letter with Alt', { key: 's', altKey: true }, false],
  ['a letter with AltGr', { key: 's', ctrlKey: true, altKey: true, modifierAltGraph: true }, false],
  ['a letter within a composition', { key: 's', isComposing: true }, false],
  ['the key that ends a composition in Safari', { key: 's', keyCode: 229 }, false],
  ['a letter held down', { key: 's', repeat: true }, false],
  ['a step held down', { key: 'j', repeat: true }, true],
  ['a bracket behind AltGr', { key: ']', ctrlKey: true, altKey: true, modifierAltGraph: true }, true],
  ['a sign behind Shift', { key: '/', shiftKey: true }, true],
  ['a key of two letters', { key: 'ss' }, false],
  ['a key that means nothing', { key: 'ö' }, false],
])('%s', (_, event, isCommand) => {
  it(isCommand ? 'is obeyed, and the browser does nothing more' : 'is left to the browser', async () => {
    const run = vi.fn();
    await page(<Part summarise={run} nextPaper={run} nextView={run} ask={run} />);
    expect(press(event.key, event)).toBe(!isCommand);
    expect(run).toHaveBeenCalledTimes(isCommand ? 1 : 0);
  });
});

describe.each<[string, React.ReactNode, boolean]>([
  ['a text field', <input key="a" data-here />, false],
  ['a search field', <input key="a" type="search" data-here />, false],
  ['a text area', <textarea key="a" data-here />, false],
  ['a choice', <select key="a" data-here />, false],
  ['editable text', <p key="a" contentEditable data-here />, false],
  ['a checkbox', <input key="a" type="checkbox" data-here />, true],
  ['a button', <button key="a" type="button" data-here />, true],
  [
    'a link',
    <a key="a" href="#/" data-here>
      the list
    </a>,
    true,
  ],
])('in %s', (_, field, isCommand) => {
  it(isCommand ? 'a letter is a command' : 'a letter is text', async () => {
    const run = vi.fn();
    const { container } = await page([<Part key="p" summarise={run} />, field]);
    container.querySelector<HTMLElement>('[data-here]')?.focus();
    press('s');
    expect(run).toHaveBeenCalledTimes(isCommand ? 1 : 0);
  });
});

it.each<[string, string, boolean]>([
  ['menu', '', false],
  ['dialog', '', false],
  ['alertdialog', '', false],
  ['dialog', 'peek', true],
])('an open %s %s', async (role, className, isCommand) => {
  const run = vi.fn();
  await page([<Part key="p" summarise={run} />, <div key="layer" role={role} className={className} />]);
  press('s');
  expect(run).toHaveBeenCalledTimes(isCommand ? 1 : 0);
});

it('leaves alone what somebody else has dealt with', async () => {
  const run = vi.fn();
  const { container } = await page([
    <Part key="p" summarise={run} />,
    <button key="b" type="button" onKeyDown={(event) => event.preventDefault()} />,
  ]);
  container.querySelector('button')?.focus();
  press('s');
  expect(run).not.toHaveBeenCalled();
});

it('obeys no single key at all where the person switched them off, and again when they are back', async () => {
  const run = vi.fn();
  await page(<Part summarise={run} ask={run} />);
  await act(() => settingsItem.setValue({ language: 'zh', theme: 'system', hasNoLetterKeys: true }));
  press('s');
  press('/');
  press('?');
  expect([run.mock.calls.length, document.querySelector('[role=dialog]')]).toEqual([0, null]);
  await act(() => settingsItem.setValue({ language: 'zh', theme: 'system' }));
  press('s');
  expect(run).toHaveBeenCalledTimes(1);
});
