// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyHandlers } from '@/components/keys/bound-keys';
import { KeyHelpButton } from '@/components/keys/KeyHelpButton';
import { PageKeys } from '@/components/keys/PageKeys';
import { useKeys } from '@/components/keys/useKeys';
import { AppearanceForm } from '@/components/settings/AppearanceForm';
import { IconButton } from '@/components/ui/IconButton';
import { fakeExtension } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { settingsItem } from '@/utils/browser/storage';
import { press } from './press';

function Part(handlers: KeyHandlers) {
  useKeys(handlers);
  return null;
}

const page = async (children: React.ReactNode, language: 'zh' | 'en' = 'zh') => {
  await renderIn(language, <PageKeys>{children}</PageKeys>);
  await act(async () => undefined);
};

const rows = () =>
  screen.getAllByRole('term').map((term) => [
    term.textContent,
    ...within(term.parentElement as HTMLElement)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent),
  ]);

/** Each with its keys, as the browser has them. */
const COMMANDS_NOW = [
  { name: '_execute_action', shortcut: 'Alt+Shift+L' },
  { name: 'copy-one-line', shortcut: '' },
];

beforeEach(() => {
  fakeExtension();
  Object.assign(fakeBrowser, { commands: { getAll: async () => COMMANDS_NOW } });
});

it('lists what can be done here now, by group, and the commands of the browser with the keys that they have', async () => {
  await page(<Part summarise={vi.fn()} view={vi.fn()} ask={vi.fn()} star={undefined} />);
  press('?');
  await screen.findByText('在任何网页上');
  expect(screen.getByRole('dialog', { name: '快捷键' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '论文',
    '阅读',
    '前往',
    '在任何网页上',
  ]);
  expect(rows()).toEqual([
    ['速读这篇论文', 'S'],
    ['切换到第几个视图', '1–9'],
    ['追问', '/A'],
    ['显示快捷键', '?'],
    ['打开侧栏', 'Alt+Shift+L'],
    ['速读当前网页的论文', '未设置'],
    ['列表里的下一篇', '未设置'],
    ['列表里的上一篇', '未设置'],
    ['复制一句话核心贡献', '未设置'],
  ]);
});

it('shows a shared key with the action that has it', async () => {
  await page(<Part search={vi.fn()} ask={vi.fn()} />, 'en');
  press('?');
  await screen.findByText('On any web page');
  expect(rows().slice(0, 2)).toEqual([
    ['Search', '/'],
    ['Ask a question', 'A'],
  ]);
});

it('gives the focus back to where it was', async () => {
  await page(<KeyHelpButton />);
  const button = screen.getByRole('button', { name: '快捷键' });
  button.focus();
  press('?');
  expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
});

it('opens by its button too where single keys are switched off, and says that they are', async () => {
  await settingsItem.setValue({ language: 'zh', theme: 'system', hasNoLetterKeys: true });
  await page([<KeyHelpButton key="b" isSmall />, <Part key="p" summarise={vi.fn()} />]);
  await userEvent.click(screen.getByRole('button', { name: '快捷键' }));
  expect(await screen.findByText('单键快捷键已在设置里关闭。')).toBeTruthy();
  expect(rows().map(([label]) => label)).not.toContain('速读这篇论文');
});

it('leads to where the keys of commands are changed, by words where the browser has no way', async () => {
  await page(<KeyHelpButton />);
  await userEvent.click(screen.getByRole('button', { name: '快捷键' }));
  expect(await screen.findByText(/about:addons/)).toBeTruthy();
  const openShortcutSettings = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.commands, { openShortcutSettings });
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: '快捷键' }));
  await userEvent.click(await screen.findByRole('button', { name: '修改快捷键' }));
  expect(openShortcutSettings).toHaveBeenCalledOnce();
});

it('tells screen readers the key of a control, while it has one', async () => {
  await page([<IconButton key="b" label="Library" icon={null} action="library" />]);
  expect(screen.getByRole('button', { name: 'Library' }).getAttribute('aria-keyshortcuts')).toBe('g');
  await act(() => settingsItem.setValue({ language: 'zh', theme: 'system', hasNoLetterKeys: true }));
  expect(screen.getByRole('button', { name: 'Library' }).hasAttribute('aria-keyshortcuts')).toBe(false);
});

it('can be switched off and on in the settings', async () => {
  await page(<AppearanceForm />);
  const box = await screen.findByRole('checkbox', { name: /关闭单键快捷键/ });
  await userEvent.click(box);
  expect(await settingsItem.getValue()).toHaveProperty('hasNoLetterKeys', true);
  await vi.waitFor(() => expect(box).toHaveProperty('checked', true));
  await userEvent.click(box);
  expect((await settingsItem.getValue()).hasNoLetterKeys).toBeUndefined();
});
