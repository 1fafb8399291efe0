import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allScripts, firstScripts } from '@/scripts/bench/panel/first-scripts';

interface Manifest {
  key?: string;
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  optional_permissions: string[];
  manifest_version: number;
  side_panel?: object;
  sidebar_action?: object;
  background: { service_worker?: string; scripts?: string[] };
  icons: Record<string, string>;
  description: string;
  content_security_policy: { extension_pages: string };
  commands: Record<string, { suggested_key?: { default: string }; description?: string }>;
  omnibox: { keyword: string };
}

const manifestOf = (target: string) => JSON.parse(readFileSync(`.output/${target}/manifest.json`, 'utf8')) as Manifest;

it.each(['chrome-mv3', 'edge-mv3'])('%s: has the fixed id, a side panel and no more permissions than it needs', (target) => {
  const manifest = manifestOf(target);
  const hash = createHash('sha256')
    .update(Buffer.from(manifest.key ?? '', 'base64'))
    .digest('hex')
    .slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  expect(id).toBe('dmkphjbpenbacinjddbaomombpllldmb');
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    'offscreen',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions).toEqual([
    'https://huggingface.co/*',
    'https://hf-mirror.com/*',
    'https://*.arxiv.org/*',
    'https://*.alphaxiv.org/*',
    'https://ar5iv.org/*',
  ]);
  expect(manifest.side_panel).toBeDefined();
  for (const file of Object.values(manifest.icons)) expect(statSync(`.output/${target}/${file}`).size).toBeGreaterThan(100);
});

it('firefox-mv3: has a sidebar and a background page, and asks for the same', () => {
  const manifest = manifestOf('firefox-mv3');
  expect(manifest).toMatchObject({ manifest_version: 3, sidebar_action: expect.anything(), background: { scripts: expect.anything() } });
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  // For the weekly backup, asked for when it is switched on.
  expect(manifest.optional_permissions).toEqual(['downloads', 'notifications']);
});

const TARGETS = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];

it.each(TARGETS)('%s: allows its pages their own files, connections to services and papers, and nothing else', (target) => {
  const manifest = manifestOf(target);
  expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src-elem 'self' 'nonce-scroll-lock'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    'connect-src https: http:',
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  for (const page of ['sidepanel', 'library']) {
    const html = readFileSync(`.output/${target}/${page}.html`, 'utf8');
    // Before anything else is loaded.
    const [start = ''] = html.split(/<script|<link/);
    expect(start).toContain(
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; worker-src 'none'; frame-src 'none'">`,
    );
  }
});

it.each(TARGETS)('%s: has a keyword for the address bar and commands, of which Chrome takes keys for four', (target) => {
  const { commands, omnibox } = manifestOf(target);
  expect(omnibox).toEqual({ keyword: 'pp' });
  expect(Object.entries(commands).map(([name, { suggested_key }]) => [name, suggested_key?.default])).toEqual([
    ['_execute_action', 'Alt+Shift+L'],
    ['summarise-page', 'Alt+Shift+S'],
    ['next-paper', 'Alt+Shift+J'],
    ['previous-paper', 'Alt+Shift+K'],
    ['copy-one-line', undefined],
  ]);
  for (const language of ['zh_CN', 'en']) {
    const texts = JSON.parse(readFileSync(`.output/${target}/_locales/${language}/messages.json`, 'utf8'));
    for (const { description } of Object.values(commands)) {
      if (description) expect(texts).toHaveProperty(description.replace(/^__MSG_(\w+)__$/, '$1'));
    }
  }
});

it.each(TARGETS)('%s: the content script is under 40 kB', (target) => {
  expect(statSync(`.output/${target}/content-scripts/papers.js`).size).toBeLessThan(40_000);
});

it('ships no font format that the browsers do not take', () => {
  expect(readdirSync('.output/chrome-mv3/assets').filter((name) => /\.(?:ttf|woff)$/.test(name))).toEqual([]);
});

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

it.each(TARGETS)('%s: the panel loads at most 250 kB of packed script before it shows anything', (target) => {
  const scripts = firstScripts(`.output/${target}`, 'sidepanel.html');
  const all = scripts.reduce((sum, { packed }) => sum + packed, 0);
  const lines = scripts.map(({ file, packed, size }) => `  ${kilobytes(packed).padStart(9)} of ${kilobytes(size).padStart(9)}  ${file}`);
  console.log(`${target}: the panel's first scripts, ${kilobytes(all)} packed\n${lines.slice(0, 6).join('\n')}`);
  expect(all, lines.join('\n')).toBeLessThan(250_000);
});

it.each([
  ['KaTeX', 'KaTeX parse error'],
  ['the settings', 'settings.privacy'],
  ['the editor of templates', 'template.addSection'],
  ['the editor of note templates', 'noteEditor.addProperty'],
  ['the comparison of two summaries', 'version.identical'],
])('loads %s on need, not with the panel', (_, words) => {
  const isIn = ({ text }: { text: string }) => text.includes(words);
  expect(allScripts('.output/chrome-mv3').some(isIn)).toBe(true);
  expect(firstScripts('.output/chrome-mv3', 'sidepanel.html').filter(isIn)).toEqual([]);
});
