import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type PluginOption } from 'vite';
import { defineConfig } from 'wxt';
import { laterTextsIn, textsIn } from './components/texts/texts-in';
import { firstChunks } from './scripts/build/first-chunks';

/** Fixes the extension id to `dmkphjbpenbacinjddbaomombpllldmb`, so that a person's library survives updates and re-installs. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5hkYB0I1VXRjoZU68NpRcAzwn79htS24RWbw/jvzIYzObhxyjUKX4WSITsBCg7U2qWf67WXC6mnGeFl54Ioc7HB34I7CRthJJB9XSGJQhMvZIwZdQPYAUilb7MtcMSQcx1dnPIeE0PFOjMZ2IYo3TQnrMvJ3HSSXyKQ+2dnT1L0AqJbdqhzAar+ZIMytH62HDJf7YW8pJiFZx+tV9yobahzl+iS95HLvmXXmAoFgai+c+gbQAWQy5pAEKNsoUpHg2KSTOnQRiPUmDrVrCk6RsCJgq6JyHT5JUos74zimHmohiDHY8grOwjmtmOtXV2wTVhBzc1JAQpuDRS7RPUrUowIDAQAB';

/** `npm run zip` packs for the stores, which give an id of their own and refuse a manifest with a key. */
const isForStores = process.env.PAPERPANE_STORE === '1';

/** The paper sites, so that the panel sees which paper a tab shows: a toolbar click that opens the panel does not grant `activeTab`. The model service's host is asked for when the person saves its address. */
const PAPER_HOSTS = [
  'https://huggingface.co/*',
  'https://hf-mirror.com/*',
  'https://*.arxiv.org/*',
  'https://*.alphaxiv.org/*',
  'https://ar5iv.org/*',
];

/** KaTeX's style sheet names each font in three formats; every browser that we support takes the first, woff2. */
const katexWoff2Only: PluginOption = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform(code, id) {
    return id.includes('katex.min.css') ? code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("\w+"\)/g, '') : undefined;
  },
};

/**
 * A content script asks the browser's interface through WXT for nothing but our id: there the polyfill, which wraps all of that interface when it
 * is loaded, would cost every page of the paper sites some milliseconds and ten kilobytes.
 */
const noPolyfillInPages: PluginOption = {
  name: 'no-polyfill-in-pages',
  enforce: 'pre',
  transform(code, id) {
    return /\/(?:content-script-context|custom-events)\.mjs/.test(id) ? code.replace('"wxt/browser"', '"@wxt-dev/browser"') : undefined;
  },
};

/** The texts of one language in place of the module that takes them out of the catalogue of both: half as much to load. */
const textsAtBuild: PluginOption = {
  name: 'texts-at-build',
  enforce: 'pre',
  apply: 'build',
  transform(_, id) {
    const name = /components\/texts\/(zh|en|later)\.ts$/.exec(id)?.[1];
    if (name === undefined) return undefined;
    const messages = JSON.parse(readFileSync('assets/messages.json', 'utf8'));
    const texts =
      name === 'later'
        ? { zh: laterTextsIn(messages, 'zh'), en: laterTextsIn(messages, 'en') }
        : textsIn(messages, name === 'zh' ? 'zh' : 'en');
    return { code: `export const texts = ${JSON.stringify(texts)}`, map: null };
  },
};

const noFetch = fileURLToPath(new URL('scripts/build/no-fetch.ts', import.meta.url));

/** For the one style sheet that a library writes, which keeps the page behind an open dialog from scrolling. It is no secret, but no text of a paper has it. */
const STYLE_NONCE = 'scroll-lock';

/**
 * Nothing but our own files, and connections to whatever model service and paper site the person chooses: local model servers speak http, which
 * Firefox would upgrade to https without a policy of our own. Its reader stands in a frame of the background page. A dev server needs more.
 * https://developer.chrome.com/docs/extensions/reference/manifest/content-security-policy
 */
const EXTENSION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Formulas are parsed with their sizes in them, in a document that is shown nowhere.
  `style-src-elem 'self' 'nonce-${STYLE_NONCE}'`,
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  'connect-src https: http:',
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What people look at only shows what is stored: it connects to nothing. A policy in a page can only narrow the manifest's. */
const SHOWN_PAGES = ['sidepanel', 'library'];
const SHOWN_POLICY = "connect-src 'none'; worker-src 'none'; frame-src 'none'";

const closedPages: PluginOption = {
  name: 'closed-pages',
  transformIndexHtml: {
    order: 'pre',
    handler: (_, { path }) =>
      SHOWN_PAGES.some((page) => path.includes(page))
        ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: SHOWN_POLICY }, injectTo: 'head-prepend' }]
        : undefined,
  },
};

/**
 * Keys that the browsers have not taken themselves, as Chromium 156 has Alt+Shift+P and R: such a suggestion is passed over without a word.
 * Chrome takes no more than four; the person chooses the rest.
 * https://developer.chrome.com/docs/extensions/reference/api/commands
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
  'summarise-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSummarisePage__' },
  'next-paper': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextPaper__' },
  'previous-paper': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousPaper__' },
  'copy-one-line': { description: '__MSG_commandCopyOneLine__' },
};

export default defineConfig({
  vite: ({ command }) => ({
    plugins: [katexWoff2Only, noPolyfillInPages, textsAtBuild, ...(command === 'build' ? [closedPages] : [])],
    build: {
      chunkSizeWarningLimit: 700,
      // The policy knows fonts as files only.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    },
    // What parses references could fetch them too, with libraries of Node.
    resolve: { alias: { 'sync-fetch': noFetch, 'node-fetch': noFetch } },
    define: { __webpack_nonce__: JSON.stringify(STYLE_NONCE) },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting: { groups: [firstChunks()], includeDependenciesRecursively: false } } },
      });
    },
  },
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifestVersion: 3,
  zip: { excludeSources: ['test-output/**', 'demo-output/**'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: 'PaperPane',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'activeTab',
      // For model servers on this machine that refuse a browser extension's origin. It shows no line in any prompt; asked for at run time instead,
      // Chromium 156 crashes at the first rule.
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    host_permissions: PAPER_HOSTS,
    // For the weekly backup and for word of finished digests, each asked for when it is switched on.
    optional_permissions: ['downloads', 'notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Firefox hides new buttons in a menu, and this one is the way to the sidebar.
    action: { default_title: '__MSG_action__', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    commands: COMMANDS,
    omnibox: { keyword: 'pp' },
    content_security_policy: { extension_pages: command === 'build' ? EXTENSION_POLICY : "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'paperpane@paperpane.org',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['websiteContent', 'authenticationInfo'] },
            },
          },
        }
      : { ...(isForStores ? {} : { key: CHROME_KEY }), minimum_chrome_version: '123' }),
  }),
});
