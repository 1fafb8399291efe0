// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { deepseekProfile as deepseek } from '@/scripts/demo/demo-profiles';
import { answer, keepProfiles } from '@/tests/components/fake-panel';
import { inUse } from '@/tests/components/settings/shown-settings';
import { profilesItem, settingsItem } from '@/utils/browser/storage';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { choose, currentStep, done, emptyFirstRun, panel, press, service, show, stepLine } from './shown-first-run';

const _KEY = 'sk-typed-0123456789';
const GOOD = { model: 'deepseek-flash', milliseconds: 1_234 };
const SAMPLE = 'https://arxiv.org/abs/1706.03762';

beforeEach(emptyFirstRun);

describe('the first step', () => {
  it('shows each service once, by where it stands, those that are put forward on top', async () => {
    await show();
    await service(/^DeepSeek/);
    const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(groups).toEqual(['推荐', '中国大陆', '海外', '本机', '其他']);
    const inGroup = (name: string) =>
      within(screen.getByRole('list', { name }))
        .getAllByRole('button')
        .map((button) => button.querySelector('.service-name')?.textContent);
    expect(inGroup('推荐')).toEqual(['DeepSeek 深度求索', '智谱 GLM', 'Ollama（本机）']);
    expect(inGroup('其他')).toEqual(['其他兼容 OpenAI 的服务']);
    expect(inGroup('中国大陆')).not.toContain('DeepSeek 深度求索');
  });

  it.each([
    [/^DeepSeek/, '50 篇约 ¥1.40，高峰 ¥2.80', 'https://platform.deepseek.com/api_keys'],
    [/^OpenAI/, '50 篇约 $0.15', 'https://platform.openai.com/api-keys'],
    [/^Ollama/, '本机运行，不收费', undefined],
    [/^其他兼容/, '价格看服务的说明', undefined],
  ])('says of %s what fifty papers cost and where its key is made', async (name, cost, keyUrl) => {
    await show();
    const button = await service(name);
    expect(button.querySelector('.service-cost')?.textContent).toBe(cost);
    const link = button.parentElement?.querySelector('a');
    expect(link?.getAttribute('href') ?? undefined).toBe(keyUrl);
    if (link) expect(link.getAttribute('aria-label')).toMatch(/^获取密钥：/);
  });

  it('says of what day the prices are', async () => {
    await show();
    expect(await screen.findByText(/价格查于 20\d\d年\d+月\d+日/)).toBeTruthy();
  });

  it('can be left, and takes no focus when the page opens', async () => {
    await show();
    expect((await screen.findByRole('link', { name: '以后再说' })).getAttribute('href')).toBe('#/');
    expect(document.activeElement).toBe(document.body);
  });

  it('switches the language at once, for every page of ours', async () => {
    await show();
    const english = await screen.findByRole('radio', { name: 'English' });
    const chosen = () => english.getAttribute('aria-checked');
    expect(chosen()).toBe('false');
    await userEvent.click(english);
    await waitFor(async () => expect((await settingsItem.getValue()).language).toBe('en'));
    await waitFor(() => expect(chosen()).toBe('true'));
  });
});

describe('the third step', () => {
  it('is where a person begins who has a service, whose other steps can be gone to', async () => {
    await keepProfiles(deepseek);
    await show();
    expect(await screen.findByText(/^使用中：/)).toBeTruthy();
    expect(currentStep()).toContain('试一篇');
    expect(stepLine().queryByRole('button', { name: /填密钥/ })).toBeNull();
    await userEvent.click(stepLine().getByRole('button', { name: /选择服务/ }));
    expect(await service(/^OpenAI/)).toBeTruthy();
  });

  it('cannot be gone to before there is a service', async () => {
    await show();
    await service(/^DeepSeek/);
    expect(stepLine().queryAllByRole('button')).toEqual([]);
  });

  it('uses a service chosen here, whichever was in use before', async () => {
    answer('testProfile', () => GOOD);
    await keepProfiles(deepseek);
    await show();
    await userEvent.click(await screen.findByRole('button', { name: '换一家' }));
    await choose(/^Ollama/);
    await press('测试连接');
    await press('保存并继续');
    await screen.findByText(/^使用中：Ollama/);
    const [first] = await inUse();
    expect((await profilesItem.getValue()).list.find(({ id }) => id === first)?.providerId).toBe('ollama');
  });

  it('opens the panel first, then the sample, and has it summarised', async () => {
    const asked: PaperRef[] = [];
    answer('summarise', ({ data }) => void asked.push(data.paper));
    await keepProfiles(deepseek);
    await show();
    await press('速读这篇论文');
    await waitFor(() => expect(asked).toEqual([{ source: 'arxiv', arxivId: '1706.03762' }]));
    expect(done).toEqual(['panel', SAMPLE]);
  });

  it('shows it in the library where the panel cannot be opened', async () => {
    panel.opens = false;
    answer('summarise', () => undefined);
    await keepProfiles(deepseek);
    await show();
    await press('速读这篇论文');
    await waitFor(() => expect(done.at(-1)).toMatch(/library\.html#\/paper\/arxiv:1706\.03762$/));
  });

  it('says what went wrong where the sample cannot be begun', async () => {
    answer('summarise', () => {
      throw new Error('no worker');
    });
    await keepProfiles(deepseek);
    await show();
    await press('速读这篇论文');
    expect((await screen.findByRole('alert')).dataset.failure).toBe('unexpected');
  });

  it('shows how the panel is opened from then on, with the keys that the browser has', async () => {
    await keepProfiles(deepseek);
    await show();
    expect((await screen.findByText('Alt+Shift+P')).tagName).toBe('KBD');
    expect(screen.getByText(/点论文旁的「速读」/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '完成' }).getAttribute('href')).toBe('#/');
    await press('打开今天的 Hugging Face 论文');
    await waitFor(() => expect(done).toEqual(['https://huggingface.co/papers']));
  });

  it('says it in English too', async () => {
    await keepProfiles(deepseek);
    await show('en');
    expect(await screen.findByRole('heading', { name: 'Try a paper' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Summarise this paper' })).toBeTruthy();
    expect(document.querySelector('.first-run')?.textContent).toMatch(/^Welcome to PaperPane/);
  });

  it('falls back to the services when the last one was deleted on another page', async () => {
    await keepProfiles(deepseek);
    await show();
    await screen.findByText(/^使用中：/);
    await profilesItem.setValue({ list: [] });
    expect(await service(/^DeepSeek/)).toBeTruthy();
  });
});
