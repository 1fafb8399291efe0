import type { Page } from 'playwright-core';

/** What happened in a page since `watchPage`. */
export interface Watch {
  dialogs: string[];
  /** Whatever the page or a frame in it asked for and is no file of the extension. */
  requests: string[];
  navigations: string[];
}

/** Before the page loads: notes what the policy had to refuse, for what we show must do without its help. */
export const NOTE_VIOLATIONS = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    globalThis.violations.push([violatedDirective, blockedURI, sourceFile].join(' ')));`;

export function watchPage(page: Page): Watch {
  const watch: Watch = { dialogs: [], requests: [], navigations: [] };
  page.on('dialog', (dialog) => {
    watch.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:chrome-extension:|data:font)/.test(request.url())) watch.requests.push(request.url());
  });
  page.on('framenavigated', (frame) => watch.navigations.push(frame.url()));
  return watch;
}

/** Everything in a page of ours that a text from outside must not be able to put there, in words; empty when all is well. */
export async function problemsIn(page: Page): Promise<string[]> {
  const ran = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'attacked' in globalThis)));
  const found = await page.evaluate(inspect);
  return [...found, ...(ran.includes(true) ? ['code of the attacker ran'] : []), ...(ran.length > 1 ? ['a frame'] : [])];
}

/** Runs in the page. */
function inspect(): string[] {
  const problems = [...((globalThis as unknown as { violations?: string[] }).violations ?? ['violations are not watched'])];
  const ids = new Set<string>();
  const our = (url: string) => url.startsWith(location.origin) || url.startsWith('data:font');
  const FORBIDDEN =
    'script,iframe,frame,object,embed,applet,style,link,base,meta,img,image,picture,source,audio,video,track,marquee,template,dialog,area,map,' +
    'form[action],[formaction],[autofocus],[srcdoc],[ping],[background],[poster],[srcset],[action],use,animate,set,foreignObject,maction,' +
    'annotation-xml,mglyph,iframe,noscript,portal';
  for (const element of document.body.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    if (element.matches(FORBIDDEN)) problems.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) problems.push(`<${tag} ${name}>`);
      if (['src', 'data', 'xlink:href', 'codebase', 'manifest'].includes(name) && !our(value)) problems.push(`<${tag} ${name}=${value}>`);
      // What floats of ours stands beside the root.
      const isText = element.closest('#root') !== null && element.closest('.katex') === null;
      if (name === 'style' && /url\(|image-set|expression|(?:position\s*:\s*(?:fixed|absolute|sticky))/i.test(value) && isText)
        problems.push(`<${tag} style=${value}>`);
      if (name === 'style' && /url\(|position\s*:\s*fixed/i.test(value) && element.closest('.markdown'))
        problems.push(`<${tag} style=${value}>`);
    }
    if (element.id !== '' && ids.has(element.id)) problems.push(`id ${element.id} twice`);
    ids.add(element.id);
    if (tag === 'a' && element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
      const isInside = element.getAttribute('href')?.startsWith('#/') && element.closest('.markdown') === null;
      const isOutside = /^https?:$/.test(element.protocol) && element.username === '' && element.relList.contains('noopener');
      if (!isInside && !isOutside) problems.push(`a link to ${element.getAttribute('href')} (${element.rel})`);
    }
    if (tag !== 'a' && element.hasAttribute('href')) problems.push(`<${tag} href>`);
  }
  if (document.querySelectorAll('#root').length !== 1) problems.push('the root');
  for (const element of document.head.querySelectorAll('base, script, link, style, [onload]')) {
    const url = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (!our(new URL(url, location.href).href) || element.matches('base, style, [onload]')) problems.push(element.outerHTML);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    const widest = [...document.body.querySelectorAll('#root *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    problems.push(`wider than the window: ${widest.map((each) => `${each.tagName}.${each.className}`).join(' ')}`);
  }
  return [...new Set(problems)];
}
