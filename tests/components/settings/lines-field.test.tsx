// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { LinesField } from '@/components/settings/LinesField';
import { renderIn } from '@/tests/components/render';
import { settingsItem } from '@/utils/browser/storage';
import { emptySettings } from './shown-settings';

beforeEach(emptySettings);

it('takes the lines off one site and brings them back, and leaves the rest of the settings alone', async () => {
  await settingsItem.setValue({ language: 'zh', theme: 'dark', noLinesOn: ['huggingface'] });
  await renderIn('zh', <LinesField />);
  const huggingface = await screen.findByRole<HTMLInputElement>('checkbox', { name: '在 Hugging Face 上显示' });
  const arxiv = screen.getByRole<HTMLInputElement>('checkbox', { name: '在 arXiv 上显示' });
  expect([huggingface.checked, arxiv.checked]).toEqual([false, true]);
  await userEvent.click(arxiv);
  expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark', noLinesOn: ['huggingface', 'arxiv'] });
  await userEvent.click(huggingface);
  expect(await settingsItem.getValue()).toMatchObject({ noLinesOn: ['arxiv'] });
  expect([huggingface.checked, arxiv.checked]).toEqual([true, false]);
});
