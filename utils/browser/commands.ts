import { browser } from 'wxt/browser';
import { openTab } from './pages';

/** In the order in which the help shows them; the browser names the first one. */
export const COMMANDS = ['_execute_action', 'summarise-page', 'next-paper', 'previous-paper', 'copy-one-line'] as const;

export type CommandName = (typeof COMMANDS)[number];

/** The keys that the person's browser has for each command, as it writes them: `Alt+Shift+S`, `⌥⇧S`; empty where it has none. */
export async function commandKeys(): Promise<Readonly<Record<CommandName, string>>> {
  const known = await browser.commands.getAll();
  const keysOf = (name: CommandName) => known.find((command) => command.name === name)?.shortcut ?? '';
  return Object.fromEntries(COMMANDS.map((name) => [name, keysOf(name)])) as Record<CommandName, string>;
}

/** Firefox has a function for it since version 137, Chrome a page that extensions may open. */
export function canOpenCommandSettings(): boolean {
  return !import.meta.env.FIREFOX || commandsOfFirefox().openShortcutSettings !== undefined;
}

/** Where the browser lets the person change the keys of commands. */
export async function openCommandSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await commandsOfFirefox().openShortcutSettings?.();
  else await openTab('chrome://extensions/shortcuts');
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings */
function commandsOfFirefox(): { openShortcutSettings?(): Promise<void> } {
  return browser.commands as { openShortcutSettings?(): Promise<void> };
}
