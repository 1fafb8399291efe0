// Gets a fresh clone ready: dependencies, WXT's types, a browser. Runs on a bare Node, so it imports nothing that npm installs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser } from './browser/find-browser.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BY_HAND = 'Install Chrome, Edge or Chromium by hand, or set PAPERPANE_BROWSER to the path of one; then run this again.';

class SetupError extends Error {}

/** @param {string} version such as `20.11.1` */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 12);
}

/**
 * Whether node_modules is what package-lock.json asks for. npm writes what it really installed to node_modules/.package-lock.json as its last
 * step, so an interrupted install counts as none, and one made by hand counts. Optional packages for other platforms are rightly missing.
 * @param {string} lock text of package-lock.json
 * @param {string | undefined} installed text of node_modules/.package-lock.json
 */
export function isInstallCurrent(lock, installed) {
  if (installed === undefined) return false;
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** @param {string} file relative to the project */
const read = (file) => (existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : undefined);

/** @param {string} text */
const say = (text) => console.log(`setup: ${text}`);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function succeeds(command, args, options) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options }).status === 0;
}

/** npm's own Node where npm started us: the one we run on may lie inside the node_modules that `npm ci` removes. */
function installDependencies() {
  if (isInstallCurrent(read('package-lock.json') ?? '{}', read('node_modules/.package-lock.json'))) return false;
  say('installing dependencies (npm ci) …');
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const ci = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm ? succeeds(node ?? process.execPath, [npm, ...ci]) : succeeds('npm', ci, { shell: process.platform === 'win32' });
  if (!done) throw new SetupError('npm ci failed (see above). Check the network, delete node_modules and run `npm ci` by hand.');
  return true;
}

/** The devDependency `node` brings a Node that is new enough for the tools; this script itself may run on an older one. */
function toolNode() {
  const own = path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** @param {boolean} isFresh */
function prepareTypes(isFresh) {
  if (!isFresh && existsSync(path.join(ROOT, '.wxt/tsconfig.json'))) return;
  say('writing WXT’s types (wxt prepare) …');
  if (!succeeds(toolNode(), ['node_modules/wxt/bin/wxt.mjs', 'prepare'])) throw new SetupError('wxt prepare failed (see above).');
}

function isDebianRoot() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function ensureBrowser() {
  if (process.env.PAPERPANE_BROWSER && !findBrowser())
    throw new SetupError(`PAPERPANE_BROWSER is no program: ${process.env.PAPERPANE_BROWSER}`);
  if (findBrowser()) return;
  say('no Chrome, Edge or Chromium found; downloading Playwright’s Chromium …');
  if (succeeds(toolNode(), ['node_modules/playwright-core/cli.js', 'install', 'chromium']) && findBrowser()) return;
  if (!isDebianRoot()) throw new SetupError(`no browser could be had. ${BY_HAND}`);
  say('the download failed; installing chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  if (!succeeds('apt-get', ['update'], { env }) || !succeeds('apt-get', packages, { env }) || !findBrowser()) {
    throw new SetupError(`apt-get could not install chromium. ${BY_HAND}`);
  }
}

function setup() {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new SetupError(`Node ${process.versions.node} is too old: PaperPane needs 20.12 or newer. Get it from https://nodejs.org`);
  }
  prepareTypes(installDependencies());
  ensureBrowser();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  try {
    setup();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`setup: ${error.message}`);
    process.exitCode = 1;
  }
}
