import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FirstRun } from '@/components/first-run/FirstRun';
import { renderIn } from '@/tests/components/render';
import { emptySettings } from '@/tests/components/settings/shown-settings';
import type { Language } from '@/utils/failure';

/** What the browser did, in order: the panel must come first. */
export const done: string[] = [];

/** Whether the browser opens the panel beside a page of ours. */
export const panel = { opens: true };

/** Call before each test. */
export function emptyFirstRun(): void {
  emptySettings();
  done.length = 0;
  panel.opens = true;
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(fakeBrowser, {
    windows: { getCurrent: async () => ({ id: 7 }) },
    commands: { getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+P' }] },
    // Unit tests run as Firefox.
    sidebarAction: {
      open: async () => {
        done.push('panel');
        if (!panel.opens) throw new Error('may only be called from a user input handler');
      },
      isOpen: async () => false,
    },
    tabs: { create: async ({ url }: { url: string }) => void done.push(url) },
  });
}

export const show = (language: Language = 'zh') => renderIn(language, <FirstRun />);
export const service = async (name: RegExp) => screen.findByRole('button', { name });
export const choose = async (name: RegExp) => userEvent.click(await service(name));
export const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
export const currentStep = () => document.querySelector('[aria-current=step]')?.textContent;
export const stepLine = () => within(screen.getByRole('navigation', { name: '三个步骤' }));
export const focused = () => document.activeElement?.textContent;
