import { browser } from 'wxt/browser';

/** Commands that open the panel, as the browsers name them. */
const PANEL_COMMANDS = ['_execute_action', '_execute_sidebar_action'];

/** The keys that open the panel, as the person has set them in the browser; `undefined` where there are none. */
export async function panelShortcut(): Promise<string | undefined> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find(({ name, shortcut }) => PANEL_COMMANDS.includes(name ?? '') && shortcut)?.shortcut;
}

/** Firefox puts our button into its toolbar, as the manifest asks; Chrome hides new ones behind the puzzle piece. */
export const isButtonShownAtOnce: boolean = import.meta.env.FIREFOX;
