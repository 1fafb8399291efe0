import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { extensionIdOf } from './browser/extension-id';
import { type ExtensionBrowser, launchWithExtension } from './browser/launch';
import { profileFromEnvironment } from './commands/model/environment-profile';
import { profileItems } from './demo/profile-items';

const EXTENSION = '.output/chrome-mv3';
/** A profile of its own, kept between starts: the person's everyday browser is never touched, and saved summaries stay. */
const PROFILE_DIR = path.join(homedir(), '.paperpane', 'browser');

/** A new profile hides extensions behind the puzzle icon; a newcomer should see ours. */
function pinToolbarButton(): void {
  const file = path.join(PROFILE_DIR, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { pinned_extensions: [extensionIdOf(EXTENSION)] } }));
}

interface ChromeInWorker {
  storage: { local: { get(keys: string[]): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

/** Beside those that the person has entered, and in use. */
async function storeProfile(browser: ExtensionBrowser, profile: ProfileWithKey): Promise<void> {
  const { profiles, keys } = profileItems(profile);
  const kept = await storedItems(browser);
  const others = kept.profiles?.list.filter(({ id }) => id !== profile.id) ?? [];
  await browser.worker.evaluate((items) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.set(items), {
    profiles: { ...kept.profiles, ...profiles, list: [...profiles.list, ...others] },
    keys: { ...kept.keys, ...keys },
  });
}

function storedItems(browser: ExtensionBrowser): Promise<Partial<ReturnType<typeof profileItems>>> {
  return browser.worker.evaluate(() =>
    (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.get(['profiles', 'keys']),
  );
}

/** Opens the installed browser with the extension, and stays until it is closed. Without a service, the first-run page stands in front. */
export async function openBrowser(): Promise<void> {
  pinToolbarButton();
  const browser = await launchWithExtension({
    extensionDir: EXTENSION,
    headless: false,
    userDataDir: PROFILE_DIR,
    width: 1400,
    height: 900,
  });
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  const profile = profileFromEnvironment();
  if (profile) {
    await storeProfile(browser, profile);
    console.log(`start: using ${profile.model} at ${profile.baseUrl} (from PAPERPANE_BASE_URL, PAPERPANE_API_KEY, PAPERPANE_MODEL)`);
  }
  const [first] = browser.context.pages();
  const page = first ?? (await browser.context.newPage());
  await page
    .goto('https://huggingface.co/papers')
    .catch((error: unknown) => console.error(`start: Hugging Face cannot be reached: ${String(error)}`));
  const { profiles } = await storedItems(browser);
  if (profiles !== undefined && profiles.list.length > 0) await page.bringToFront();
  else await showFirstRun(browser);
  console.log('start: the browser is open; close its window to end.');
  await closed;
}

async function showFirstRun(browser: ExtensionBrowser): Promise<void> {
  const opened = browser.context.pages().find((each) => each.url().includes('library.html'));
  const page = opened ?? (await browser.context.newPage());
  if (!opened) await page.goto(`chrome-extension://${browser.extensionId}/library.html#/welcome`);
  await page.bringToFront();
}
