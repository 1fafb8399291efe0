import { homedir } from 'node:os';
import path from 'node:path';
import type { Profile } from '@/utils/llm/profile';
import { providers } from '@/utils/llm/providers';
import { launchWithExtension } from './browser/launch';

const EXTENSION = '.output/chrome-mv3';
/** A profile of its own, kept between starts: the person's everyday browser is never touched, and saved summaries stay. */
const PROFILE_DIR = path.join(homedir(), '.paperpane', 'browser');

/** The service named in the environment, if it is named whole. */
function profileFromEnvironment(): Profile | undefined {
  const { PAPERPANE_BASE_URL: baseUrl, PAPERPANE_API_KEY: apiKey = '', PAPERPANE_MODEL: model } = process.env;
  if (!baseUrl || !model) return undefined;
  const provider = providers.find((each) => each.baseUrl !== '' && baseUrl.replace(/\/+$/, '') === each.baseUrl);
  return { providerId: provider?.id ?? 'custom', baseUrl, apiKey, model };
}

interface ChromeInWorker {
  storage: { local: { set(items: object): Promise<void> } };
}

/** Opens the installed browser with the extension, and stays until it is closed. Without a service from the environment the first-run page asks for one. */
export async function openBrowser(): Promise<void> {
  const browser = await launchWithExtension({
    extensionDir: EXTENSION,
    headless: false,
    userDataDir: PROFILE_DIR,
    width: 1400,
    height: 900,
  });
  const profile = profileFromEnvironment();
  if (profile) {
    await browser.worker.evaluate(
      (value) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.set({ profile: value }),
      profile,
    );
    console.log(`start: using ${profile.model} at ${profile.baseUrl} (from PAPERPANE_BASE_URL, PAPERPANE_API_KEY, PAPERPANE_MODEL)`);
  } else {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/library.html#/welcome`);
  }
  const page = await browser.context.newPage();
  await page
    .goto('https://huggingface.co/papers')
    .catch((error: unknown) => console.error(`start: Hugging Face cannot be reached: ${String(error)}`));
  console.log('start: the browser is open; close its window to end.');
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
}
