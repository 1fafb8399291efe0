import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from './devtools-port';
import { findFirefox } from './firefox-find';
import { connectMarionette, type Marionette } from './firefox-marionette';

export interface FirefoxProcess {
  marionette: Marionette;
  /** Ends this Firefox and removes its profile. */
  close(): Promise<void>;
}

/** Marionette sets most of what makes a Firefox quiet; this is the rest. Plain http goes to the proxy too: nothing may leave the machine. */
function preferences(proxyPort: number): Record<string, string | number | boolean> {
  const toProxy = Object.fromEntries(
    ['ssl', 'http'].flatMap((scheme) => [
      [`network.proxy.${scheme}`, '127.0.0.1'],
      [`network.proxy.${scheme}_port`, proxyPort],
    ]),
  );
  return {
    ...toProxy,
    'network.proxy.type': 1,
    'marionette.port': 0,
    'app.normandy.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.locale.requested': 'en-US',
  };
}

function start(profile: string, proxyPort: number): ChildProcess {
  const program = findFirefox();
  if (program === undefined) throw new Error('No Firefox found: set the variable PAPERPANE_FIREFOX to its program');
  const lines = Object.entries(preferences(proxyPort)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  // System access: the toolbar and the sidebar are the browser's own. On Windows a launcher would end at once and leave the browser running.
  const own = ['--marionette', '--remote-allow-system-access', ...(process.platform === 'win32' ? ['--wait-for-browser'] : [])];
  const flags = [...own, '--no-remote', '--profile', profile, '--headless', 'about:blank'];
  return spawn(program, flags, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
}

/** Ends the one process we started, politely if it can be spoken to. */
async function stop(child: ChildProcess, marionette: Marionette | undefined): Promise<void> {
  const isRunning = child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const gone = new Promise<void>((done) => (isRunning ? child.once('exit', () => done()) : done()));
  if (marionette === undefined) child.kill();
  else await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill()); // it may quit before it answers
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
  marionette?.close();
}

/** Starts a headless Firefox with a new profile, whose https goes through the proxy. */
export async function startFirefox(proxyPort: number): Promise<FirefoxProcess> {
  const profile = mkdtempSync(path.join(tmpdir(), 'paperpane-firefox-'));
  const child = start(profile, proxyPort);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  child.once('exit', (code) => {
    failure ??= new Error(`Firefox ended at once, with code ${code}`);
  });
  const close = async (marionette?: Marionette) => {
    await stop(child, marionette);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const portFile = path.join(profile, 'MarionetteActivePort');
  const askPort = () => {
    if (failure) throw failure;
    return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined;
  };
  try {
    const marionette = await connectMarionette(await until('the Marionette port', askPort, 30_000));
    return { marionette, close: () => close(marionette) };
  } catch (error) {
    await close(); // else the browser outlives a launch that failed
    throw error;
  }
}
