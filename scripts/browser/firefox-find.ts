import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

const NAMES = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const MAC_APPS = ['Firefox.app', 'Firefox Developer Edition.app', 'Firefox Nightly.app'];

function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['/Applications', path.join(process.env.HOME ?? '', 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => path.join(folder, app, 'Contents/MacOS/firefox')),
    );
  if (process.platform !== 'win32') return [];
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter((root) => root !== undefined).map((root) => path.join(root, 'Mozilla Firefox', 'firefox.exe'));
}

/** A snap, or the script that starts one: it has a /tmp of its own and would not find our profile. */
function isSnap(file: string): boolean {
  const real = realpathSync(file);
  const isScriptFor = (words: string) => statSync(real).size < 10_000 && readFileSync(real, 'utf8').includes(words);
  return real.startsWith('/snap/') || real.endsWith('/bin/snap') || isScriptFor('/snap/');
}

/** The Firefox to use: the one that `PAPERPANE_FIREFOX` names (a plain `FIREFOX` WXT sets to "false" in tests), else an installed one. */
export function findFirefox(): string | undefined {
  if (process.env.PAPERPANE_FIREFOX) return process.env.PAPERPANE_FIREFOX;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...usualPlaces(), ...onPath].find((file) => existsSync(file) && !isSnap(file));
}
