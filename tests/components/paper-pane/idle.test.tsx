// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import { jobItem, profilesItem } from '@/utils/browser/storage';
import type { Job } from '@/utils/summary/summary';
import { emptyPanel, key, showPane as show } from './pane';

beforeEach(emptyPanel);

it('without a profile asks for one', async () => {
  await show();
  expect(await screen.findByText('还没有设置模型服务。')).toBeTruthy();
});

it('with a profile offers the summary, under the title that the tab gives', async () => {
  await keepProfiles({ ...demoProfile, apiKey: '' });
  await show();
  expect(await screen.findByRole('button', { name: '速读这篇论文' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Caches on Laptops');
});

it('offers the summary where only the fallback can be asked', async () => {
  const keyless = { ...demoProfile, providerId: 'deepseek', baseUrl: 'https://api.deepseek.com', apiKey: '' };
  await keepProfiles(keyless, { ...demoProfile, id: 'b', name: '备用的' });
  await profilesItem.setValue({ ...(await profilesItem.getValue()), fallback: 'b' });
  await show();
  expect(await screen.findByRole('button', { name: '换一个模型服务: 备用的' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '速读这篇论文' })).toBeTruthy();
});

it('estimates what a summary will take, before it is asked for', async () => {
  await keepProfiles({ ...demoProfile, price: { currency: 'CNY', input: 1, output: 4 } });
  await show();
  await userEvent.hover(await screen.findByRole('button', { name: '速读这篇论文' }));
  expect((await screen.findByRole('tooltip')).textContent).toBe('约 2.2万 token，约 ¥0.028；按一篇普通论文估计');
});

it('changes the profile in use where there are several, and offers none that cannot be asked', async () => {
  const deepseek = { ...demoProfile, providerId: 'deepseek', baseUrl: 'https://api.deepseek.com' };
  await keepProfiles(
    { ...demoProfile, name: '甲' },
    { ...deepseek, id: 'b', name: '乙' },
    { ...deepseek, id: 'c', name: '丙', apiKey: '' },
  );
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '换一个模型服务: 甲' }));
  expect(screen.getByRole('menuitemradio', { name: '甲' }).getAttribute('aria-checked')).toBe('true');
  expect(screen.getByRole('menuitemradio', { name: /^丙/ }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('menuitemradio', { name: '乙' }));
  expect(await screen.findByRole('button', { name: '换一个模型服务: 乙' })).toBeTruthy();
  expect(await profilesItem.getValue()).toMatchObject({ active: 'b' });
});

it('shows a paper whose running job cannot be read as if there were none', async () => {
  await keepProfiles(demoProfile);
  await jobItem(key).setValue({ status: 'reading' } as Job);
  await show();
  expect(await screen.findByRole('button', { name: '速读这篇论文' })).toBeTruthy();
});
