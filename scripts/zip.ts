import { spawnSync } from 'node:child_process';

/** `npm run zip`: packs the three builds, and the sources that Firefox's reviewers ask for, into `.output/` for the stores. */
for (const browser of ['chrome', 'edge', 'firefox']) {
  // Tells wxt.config.ts to leave out the manifest's key, which the stores refuse: they give an id of their own.
  const env = { ...process.env, PAPERPANE_STORE: '1' };
  const { status } = spawnSync('wxt', ['zip', '-b', browser], { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exitCode = 1;
}
