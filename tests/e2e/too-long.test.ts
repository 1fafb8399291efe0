import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { profileItems } from '@/scripts/demo/profile-items';
import { browserOfEach } from './browser-of-each';
import { messagesOf, modelRequests, newestSummary, type Services, savedPaper, store, summarise } from './paperpane';

const KEY = 'arxiv:2602.99901';
const URL = 'https://arxiv.org/abs/2602.99901';

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

const overflow = {
  status: 400,
  body: {
    error: {
      message: "This model's maximum context length is 5600 tokens. However, your messages resulted in 6103 tokens.",
      code: 'context_length_exceeded',
    },
  },
};

const paperIn = (request: string | undefined) => /<paper>[\s\S]*<\/paper>/.exec(messagesOf(request ?? '').at(-1)?.content ?? '')?.[0] ?? '';

it('tries once more by itself with less of the paper when the service calls it too long, and says what was left out', async () => {
  let calls = 0;
  services.plan(() => (calls++ === 0 ? overflow : undefined));
  const panel = await summarise(browser, URL);
  const [first, second, ...more] = modelRequests(services).map(paperIn);
  expect(more).toEqual([]);
  expect(second?.length).toBeLessThan((first?.length ?? 0) * 0.9);

  const { receipt } = await newestSummary(browser, KEY);
  const cut = receipt.leftOut.filter(({ rule }) => rule === 'budget');
  expect(cut.length).toBeGreaterThan(0);
  for (const { passages = [] } of cut) for (const id of passages) expect(second).not.toContain(`\n[${id}] `);
  expect(cut.flatMap(({ passages = [] }) => passages)).toContain('P23'); // the appendix gives way first
  expect(second).toContain('\n[T2] ');

  const { characters = 0, of = 1 } = receipt.sent ?? {};
  const share = `读了全文的 ${Math.floor((100 * characters) / of)}%`;
  expect(characters).toBeLessThan(of);
  await expect.poll(() => panel.locator('.trust').innerText()).toContain(share);
  await expect.poll(() => panel.locator('.trust').innerText()).toContain('A The Seam Rule as Code');
  await expect.poll(() => panel.locator('.receipt-line').innerText()).toContain(share);
  await panel.locator('.receipt-line').click();
  await expect.poll(() => panel.locator('.receipt-whole').innerText()).toMatch(/未读 2 段，\d+ 字符：附录最先让位/);
});

it('sends no more than the context that the person has set holds, without asking for more first', async () => {
  await store(browser, profileItems({ ...services.profile, contextTokens: 6000 }));
  const panel = await summarise(browser, URL);
  expect(modelRequests(services)).toHaveLength(1);
  await expect.poll(() => panel.locator('.trust').innerText()).toMatch(/读了全文的 \d\d%/);

  // The question begins with the same cut paper.
  await panel.getByRole('textbox', { name: '问题' }).fill('准确率是多少？');
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await savedPaper(browser, KEY)).exchanges.length, { timeout: 30_000 }).toBe(1);
  const [summary = '', question = ''] = modelRequests(services);
  const paperEnds = summary.lastIndexOf('</facts>');
  expect(question.slice(0, paperEnds)).toBe(summary.slice(0, paperEnds));
});

it('says of a paper that was read whole that it was', async () => {
  const panel = await summarise(browser, URL);
  await expect.poll(() => panel.locator('.receipt-line').innerText()).toContain('读了全文');
  expect(await panel.locator('.article, .pane').first().innerText()).not.toMatch(/读了全文的 \d/);
});
