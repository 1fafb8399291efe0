// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setLanguage } from '@/components/i18n';
import { demoProfile, fakeExtension, fakePanel, keepProfiles } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import { settingsItem } from '@/utils/browser/storage';
import { NO_SCHEDULE, type Schedule } from '@/utils/digest/schedule';

/** What the browser was asked for, and whether it grants that. */
let asked: unknown[];
let isGranted: boolean;
let mayNotify: boolean;

beforeEach(async () => {
  await fakePanel();
  fakeAsking();
});

function fakeAsking(): void {
  asked = [];
  isGranted = true;
  mayNotify = false;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ permissions }: { permissions?: string[] }) => (permissions?.includes('notifications') ? mayNotify : true),
    request: async (wanted: { permissions?: string[] }) => {
      asked.push(wanted);
      return isGranted;
    },
    remove: async (given: unknown) => {
      asked.push({ removed: given });
      return true;
    },
  });
}

async function show() {
  await setLanguage('zh');
  const { default: DigestPart } = await import('@/components/settings/digest/DigestPart');
  return renderIn('zh', <DigestPart />);
}

const on: Schedule = { ...NO_SCHEDULE, isOn: true, seenTo: 1 };
const schedule = () => scheduleItem.getValue();
const box = (name: RegExp | string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
const field = (label: RegExp | string) => screen.findByLabelText<HTMLInputElement>(label);
const choose = async (label: string, choice: string) => userEvent.selectOptions(await field(label), choice);
/** Types in place of what stands there, and leaves the field. */
async function fill(label: RegExp | string, text: string): Promise<void> {
  await userEvent.clear(await field(label));
  if (text !== '') await userEvent.type(await field(label), text);
  await userEvent.tab();
}

it('makes nothing by itself until it is switched on; then nothing that was due before, and says when the next is', async () => {
  const before = Date.now();
  await show();
  expect((await box(/^定时做日报/)).checked).toBe(false);
  expect(screen.queryByLabelText('时间')).toBeNull();
  await userEvent.click(await box(/^定时做日报/));
  expect(await screen.findByText(/^下一次：.*09:00$/)).toBeTruthy();
  expect(screen.getByText(/浏览器要开着。/)).toBeTruthy();
  const { isOn, seenTo } = await schedule();
  expect(isOn).toBe(true);
  expect(seenTo).toBeGreaterThanOrEqual(before);
});

it('takes hour and days, and says that without a day nothing begins', async () => {
  await scheduleItem.setValue({ ...on, weekdays: [1] });
  await show();
  await fill('时间', '');
  expect(await screen.findByText('时间没有填全，没有保存。')).toBeTruthy();
  await fill('时间', '18:30');
  await waitFor(async () => expect((await schedule()).minute).toBe(18 * 60 + 30));
  await userEvent.click(await box('周日'));
  await waitFor(async () => expect((await schedule()).weekdays).toEqual([1, 0]));
  await userEvent.click(await box('周日'));
  await userEvent.click(await box('周一'));
  expect(await screen.findByText('至少选一天，不然不会开始。')).toBeTruthy();
});

it('takes which papers: all, so many with most votes, or those with keywords', async () => {
  await scheduleItem.setValue(on);
  await show();
  await choose('哪些论文', '票数最多的几篇');
  await waitFor(async () => expect((await schedule()).wish).toEqual({ order: 'votes', top: 10 }));
  await fill('篇数', '0');
  expect(await screen.findByText('篇数是 1 到 1000 的整数，没有保存。')).toBeTruthy();
  await fill('篇数', '25');
  await waitFor(async () => expect((await schedule()).wish).toEqual({ order: 'votes', top: 25 }));
  await choose('哪些论文', '含关键词的');
  expect(await screen.findByText(/填了关键词才生效/)).toBeTruthy();
  expect((await schedule()).wish).toEqual({ order: 'votes', top: 25 });
  await fill('关键词', 'agents， RAG,');
  await waitFor(async () => expect((await schedule()).wish).toEqual({ order: 'votes', words: ['agents', 'RAG'] }));
  await userEvent.click(await box('票数高的先做'));
  await waitFor(async () => expect((await schedule()).wish).toEqual({ order: 'list', words: ['agents', 'RAG'] }));
  await choose('哪些论文', '全部');
  await waitFor(async () => expect((await schedule()).wish).toEqual({ order: 'list' }));
});

it('takes a ceiling in the currency of the service, and whether there is an overview', async () => {
  await keepProfiles({ ...demoProfile, price: { currency: 'USD', input: 1, output: 4 } });
  await scheduleItem.setValue(on);
  await show();
  await fill('每次的花费上限（美元 $）', 'viel');
  expect(await screen.findByText('上限要填大于 0 的数，没有保存。')).toBeTruthy();
  await fill('每次的花费上限（美元 $）', '2.5');
  await waitFor(async () => expect((await schedule()).ceiling).toEqual({ currency: 'USD', amount: 2.5 }));
  await fill('每次的花费上限（美元 $）', '');
  await waitFor(async () => expect((await schedule()).ceiling).toBeUndefined());
  await userEvent.click(await box(/^写一段今日一览/));
  await waitFor(async () => expect((await schedule()).hasOverview).toBe(true));
});

it.each([
  [
    'of another currency',
    { ...demoProfile, price: { currency: 'USD', input: 1, output: 4 } as const },
    '原来的上限 ¥3.00 是另一种货币，管不到现在的服务，请重新填。',
  ],
  ['for a model without a price', demoProfile, '现在的模型没有价格，上限管不到它。'],
])('says where a ceiling %s does not hold', async (_, profile, words) => {
  await keepProfiles(profile);
  await scheduleItem.setValue({ ...on, ceiling: { currency: 'CNY', amount: 3 } });
  await show();
  expect(await screen.findByText(words)).toBeTruthy();
});

it('keeps what the worker notes meanwhile, and forgets why the last one failed', async () => {
  await scheduleItem.setValue({ ...on, missed: ['2026-02-12'], failure: { code: 'list-busy' } });
  await show();
  expect(await screen.findByText(/^上一次还没有做成/)).toBeTruthy();
  await userEvent.click(await box('周日'));
  await waitFor(async () => expect((await schedule()).weekdays).not.toContain(0));
  expect((await schedule()).missed).toEqual(['2026-02-12']);
  expect(await schedule()).not.toHaveProperty('failure');
});

it('says that without a service nothing can be made', async () => {
  fakeExtension();
  fakeAsking();
  await scheduleItem.setValue(on);
  await show();
  expect(await screen.findByText('还没有模型服务，到点也做不了。')).toBeTruthy();
});

it('asks the browser whether it may notify, says where it may not, and gives that back', async () => {
  isGranted = false;
  await show();
  await userEvent.click(await box(/^做完了通知我/));
  expect(await screen.findByText('浏览器没有允许通知。')).toBeTruthy();
  isGranted = true;
  await userEvent.click(await box(/^做完了通知我/));
  await waitFor(async () => expect((await box(/^做完了通知我/)).checked).toBe(true));
  await userEvent.click(await box(/^做完了通知我/));
  await waitFor(async () => expect((await box(/^做完了通知我/)).checked).toBe(false));
  const notices = { permissions: ['notifications'] };
  expect(asked).toEqual([notices, notices, { removed: notices }]);
});

it('asks Hugging Face’s mirror in its place, and itself again', async () => {
  await settingsItem.setValue({ language: 'zh', theme: 'dark' });
  await show();
  await choose('Hugging Face 地址', 'hf-mirror.com');
  await waitFor(async () =>
    expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark', huggingFace: 'https://hf-mirror.com' }),
  );
  await choose('Hugging Face 地址', 'huggingface.co');
  await waitFor(async () => expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark' }));
});

it('takes an address of one’s own once the browser lets us reach it', async () => {
  await show();
  await choose('Hugging Face 地址', '其他地址');
  for (const bad of ['http://hf.example.com', 'https://*', 'ftp://hf.example.com', 'https://me:secret@hf.example.com']) {
    await userEvent.clear(await field('镜像的地址'));
    await userEvent.type(await field('镜像的地址'), `${bad}{Enter}`);
    expect(await screen.findByText(/^地址要以 https:\/\/ 开头/)).toBeTruthy();
  }
  expect(asked).toEqual([]);
  isGranted = false;
  await userEvent.clear(await field('镜像的地址'));
  await userEvent.type(await field('镜像的地址'), 'hf.example.com/papers');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('浏览器没有允许访问 https://hf.example.com，没有保存。')).toBeTruthy();
  isGranted = true;
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已保存：https://hf.example.com')).toBeTruthy();
  expect((await settingsItem.getValue()).huggingFace).toBe('https://hf.example.com');
  expect(asked).toEqual([{ origins: ['https://hf.example.com/*'] }, { origins: ['https://hf.example.com/*'] }]);
});
