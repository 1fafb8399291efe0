import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { fakeExtension } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { profilesItem } from '@/utils/browser/storage';
import { profilesInUse } from '@/utils/llm/profile';

/** What the browser lets us reach, and what it was asked for. */
export const access = { isThere: true, asked: [] as string[] };

/** Call before each test. */
export function emptySettings(): void {
  fakeExtension();
  sessionStorage.clear();
  Object.assign(access, { isThere: true, asked: [] });
  Object.assign(fakeBrowser.permissions, {
    contains: async () => access.isThere,
    request: async ({ origins }: { origins: string[] }) => {
      access.asked.push(...origins);
      return true;
    },
  });
}

export const show = () => renderIn('zh', <SettingsPage />);
export const field = (name: string) => document.querySelector<HTMLInputElement & HTMLSelectElement>(`[name=${name}]`) as HTMLInputElement;
export const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
export const row = async (id: string) => {
  await waitFor(() => expect(document.querySelector(`[data-profile=${id}]`)).toBeTruthy());
  return within(document.querySelector<HTMLElement>(`[data-profile=${id}]`) as HTMLElement);
};
export const choose = async (profile: string, action: string) => {
  await userEvent.click((await row(profile)).getByRole('button', { name: /：更多$/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
};
export const inUse = async () => profilesInUse(await profilesItem.getValue()).map(({ id }) => id);
