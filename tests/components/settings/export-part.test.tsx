// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { box, own, show, stored } from './edit-note-template';
import { emptySettings } from './shown-settings';

beforeEach(emptySettings);

describe('beside the template', () => {
  it('keeps the name of the vault once the field is left, and takes it away again', async () => {
    await exportSettingsItem.setValue({ noteTemplate: own });
    await show();
    const vault = await box('Obsidian 库名');
    await userEvent.type(vault, ' 我的论文 ');
    expect((await stored()).vault).toBeUndefined();
    await userEvent.tab();
    expect(await screen.findByText('已保存：我的论文')).toBeTruthy();
    expect(await stored()).toEqual({ vault: '我的论文', noteTemplate: own });
    await userEvent.clear(vault);
    await userEvent.type(vault, '{Enter}');
    expect(await screen.findByText('已保存：上次打开的库')).toBeTruthy();
    expect(await stored()).toEqual({ noteTemplate: own });
  });

  it('keeps what was typed, and says why, where it cannot be saved', async () => {
    await show();
    const vault = await box('Obsidian 库名');
    await userEvent.type(vault, 'Papers');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    await userEvent.tab();
    expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
    expect(vault.value).toBe('Papers');
    await userEvent.click(vault);
    await userEvent.tab();
    expect(await screen.findByText('已保存：Papers')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('follows a vault that another page sets', async () => {
    await show();
    const vault = await box('Obsidian 库名');
    await exportSettingsItem.setValue({ vault: 'Other' });
    await waitFor(() => expect(vault.value).toBe('Other'));
  });

  it('switches the evidence of numbers on and off, and leaves the rest alone', async () => {
    await exportSettingsItem.setValue({ vault: 'Papers' });
    await show();
    const evidence = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^附上数字出处/ });
    await userEvent.click(evidence);
    await waitFor(() => expect(evidence.checked).toBe(true));
    expect(await stored()).toEqual({ vault: 'Papers', hasEvidence: true });
    await userEvent.click(evidence);
    await waitFor(() => expect(evidence.checked).toBe(false));
    expect(await stored()).toEqual({ vault: 'Papers' });
  });
});
