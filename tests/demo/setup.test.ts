// @vitest-environment node
import { expect, it } from 'vitest';
import { browserCandidates, findBrowser, type Machine } from '@/scripts/browser/find-browser.mjs';
import { isInstallCurrent, isNodeNewEnough } from '@/scripts/setup.mjs';

const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'paperpane' }, ...packages } });
const react = { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } };

it.each([
  ['nothing is installed', lock(react), undefined, false],
  ['the same is installed', lock(react), lock(react), true],
  ['another version is installed', lock(react), lock({ 'node_modules/react': { version: '19.3.0', integrity: 'sha512-b' } }), false],
  ['a package is missing', lock({ ...react, 'node_modules/zod': { version: '4.6.7' } }), lock(react), false],
  [
    'another platform’s optional package is missing',
    lock({ ...react, 'node_modules/fsevents': { version: '2.3.3', optional: true } }),
    lock(react),
    true,
  ],
])('installs unless node_modules is what the lock asks for: %s', (_, wanted, installed, isCurrent) => {
  expect(isInstallCurrent(wanted, installed)).toBe(isCurrent);
});

it('asks for Node 20.12 or newer', () => {
  expect(['18.20.4', '20.11.1', '20.12.0', '24.21.0'].map(isNodeNewEnough)).toEqual([false, false, true, true]);
});

function machine(
  platform: NodeJS.Platform,
  programs: string[],
  env: Record<string, string> = {},
  folders: Record<string, string[]> = {},
): Machine {
  return { platform, env, home: '/home/a', isProgram: (file) => programs.includes(file), list: (folder) => folders[folder] ?? [] };
}

const PATH = '/snap/bin:/usr/bin';
const DOWNLOAD = '/home/a/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
const folders = { '/home/a/.cache/ms-playwright': ['chromium-999', 'chromium-1200', 'ffmpeg-1011'] };

it.each([
  ['an installed Chromium before Chrome', machine('linux', ['/usr/bin/chromium', '/usr/bin/google-chrome'], { PATH }), '/usr/bin/chromium'],
  [
    'an installed Chrome before a download',
    machine('linux', ['/usr/bin/google-chrome', DOWNLOAD], { PATH }, folders),
    '/usr/bin/google-chrome',
  ],
  ['a download before a snap', machine('linux', ['/snap/bin/chromium', DOWNLOAD], { PATH }, folders), DOWNLOAD],
  ['a snap if there is nothing else', machine('linux', ['/snap/bin/chromium'], { PATH }), '/snap/bin/chromium'],
  ['nothing', machine('linux', [], { PATH }), undefined],
  ['what the person says', machine('linux', ['/usr/bin/chromium', '/opt/b'], { PATH, PAPERPANE_BROWSER: '/opt/b' }), '/opt/b'],
  [
    'Chrome in its usual place on a Mac',
    machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'Edge in its usual place on Windows',
    machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    }),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
])('finds %s', (_, where, program) => {
  expect(findBrowser(where)).toBe(program);
});

it('tries the newest download first', () => {
  const downloads = browserCandidates(machine('linux', [], { PATH: '' }, folders)).map((file) => file.split('/')[5]);
  expect([...new Set(downloads)]).toEqual(['chromium-1200', 'chromium-999']);
});
