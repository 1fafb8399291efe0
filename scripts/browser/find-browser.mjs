// Plain JavaScript: scripts/setup.mjs uses it before anything is installed.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Chromium first: branded Chrome and Edge take an unpacked extension from the command line no longer. */
const NAMES = {
  linux: ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium-browser'],
  darwin: ['chromium', 'google-chrome'],
  win32: ['chromium.exe', 'chrome.exe', 'msedge.exe'],
};

const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_APPS = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where the browser lies inside one `chromium-NNNN` folder of Playwright; the newer folders hold Chrome for Testing. */
const PLAYWRIGHT_LAYOUTS = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/** @returns {import('./find-browser.mjs').Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, home: homedir(), isProgram, list };
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: no candidate either way
  }
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {import('./find-browser.mjs').Machine} machine */
function installed({ platform, env, home }) {
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const names = NAMES[platform === 'win32' || platform === 'darwin' ? platform : 'linux'];
  const folders = (env.PATH ?? env.Path ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform === 'darwin')
    return [...['/Applications', join(home, 'Applications')].flatMap((at) => MAC_APPS.map((app) => join(at, app))), ...onPath];
  if (platform !== 'win32') return onPath;
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return [...WINDOWS_APPS.flatMap((app) => roots.map((root) => join(root, app))), ...onPath];
}

/** @param {import('./find-browser.mjs').Machine} machine */
function downloaded({ platform, env, home, list }) {
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const usual = { darwin: join(home, 'Library/Caches'), win32: env.LOCALAPPDATA ?? join(home, 'AppData/Local') };
  const cache = usual[/** @type {'darwin'} */ (platform)] ?? env.XDG_CACHE_HOME ?? join(home, '.cache');
  const chosen = env.PLAYWRIGHT_BROWSERS_PATH;
  const root = chosen === '0' ? 'node_modules/playwright-core/.local-browsers' : (chosen ?? join(cache, 'ms-playwright'));
  const folders = list(root).filter((name) => /^chromium-\d+$/.test(name));
  folders.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return folders.flatMap((folder) => PLAYWRIGHT_LAYOUTS.map((layout) => join(root, folder, layout)));
}

/**
 * All places to look at, best first. A snap may not read a profile under /tmp nor an extension outside the home folder, so it is the last choice.
 * @param {import('./find-browser.mjs').Machine} machine
 */
export function browserCandidates(machine) {
  if (machine.env.PAPERPANE_BROWSER) return [machine.env.PAPERPANE_BROWSER];
  const all = installed(machine);
  const isSnap = (/** @type {string} */ file) => file.startsWith('/snap/') || file.endsWith('/chromium-browser');
  return [...all.filter((file) => !isSnap(file)), ...downloaded(machine), ...all.filter(isSnap)];
}

/** @param {import('./find-browser.mjs').Machine} [machine] */
export function findBrowser(machine = thisMachine()) {
  return browserCandidates(machine).find((file) => machine.isProgram(file));
}
