// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setLanguage } from '@/components/i18n';
import { DEFAULT_NOTE_TEMPLATE } from '@/utils/library/export/note/note-template';
import { answerWith, box, click, edit, own, show, stored, write } from './edit-note-template';
import { emptySettings } from './shown-settings';

beforeEach(emptySettings);

describe('what is written', () => {
  it('is saved, and the rest of the settings stays', async () => {
    await edit();
    expect(document.activeElement).toBe(await box('文件名'));
    await write('文件名', '{{year}} {{title}}');
    await write('正文', '{{oneLine}}');
    await click('保存模板');
    expect(await screen.findByRole('button', { name: '编辑笔记模板' })).toBeTruthy();
    expect(await stored()).toEqual({ vault: 'Papers', noteTemplate: { ...own, fileName: '{{year}} {{title}}', body: '{{oneLine}}' } });
    expect(screen.getByText('已修改')).toBeTruthy();
  });

  it('has properties, which are added, moved and removed', async () => {
    await edit();
    await click('添加属性');
    expect(document.activeElement).toBe(await box('第 3 个属性的名称'));
    await write('第 3 个属性的名称', 'status');
    await write('第 3 个属性的值', '待读');
    await click('上移第 3 个属性');
    await click('上移第 2 个属性');
    const up = screen.getByRole('button', { name: '上移第 1 个属性' });
    expect(up.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(up);
    await userEvent.click(up);
    await click('下移第 2 个属性');
    await click('移除第 2 个属性');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '添加属性' }));
    await click('保存模板');
    await waitFor(async () =>
      expect((await stored()).noteTemplate?.properties).toEqual([
        { name: 'status', value: '待读' },
        { name: 'title', value: '{{title}}' },
      ]),
    );
  });

  it('takes a variable at the caret of the field that had the focus last', async () => {
    await edit();
    const body = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '正文' });
    await userEvent.click(body);
    body.setSelectionRange(2, 2);
    await userEvent.click(screen.getByText('可用的变量'));
    await click('year 发布年份');
    expect(body.value).toBe('# {{year}}{{title}}\n\n{{oneLine}}\n');
    expect([document.activeElement, body.selectionStart]).toEqual([body, 10]);
    await click('hasNumbers 有核对过的数字时才写的内容');
    expect(body.value).toContain('# {{year}}{{#hasNumbers}}{{/hasNumbers}}{{title}}');
    expect(body.selectionStart).toBe(25);
    const tags = await box('第 2 个属性的值');
    await userEvent.clear(tags);
    await click('sections 逐段：总结的所有部分');
    expect(tags.value).toBe('{{#sections}} ## {{heading}} {{text}} {{/sections}}');
    // Into the name of a property nothing is put.
    await userEvent.click(await box('第 1 个属性的名称'));
    await click('model 写总结的模型');
    expect(tags.value).toContain('{{/sections}}{{model}}');
  });

  it('keeps the draft, and says why, where there is no room to save it', async () => {
    await edit();
    await write('文件名', '{{title}}');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    await click('保存模板');
    expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
    expect((await box('文件名')).value).toBe('{{title}}');
    await click('保存模板');
    await waitFor(async () => expect((await stored()).noteTemplate?.fileName).toBe('{{title}}'));
  });

  it('is there again after the page was left', async () => {
    const { unmount } = await edit();
    await write('文件名', '{{year}}');
    unmount();
    await show();
    expect((await box('文件名')).value).toBe('{{year}}');
    expect(screen.getByText('接着上次没有保存的修改')).toBeTruthy();
    expect((await stored()).noteTemplate).toEqual(own);
  });

  it('is given up without asking where nothing has changed, else after it', async () => {
    await edit();
    await click('取消');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '编辑笔记模板' }));
    await click('编辑笔记模板');
    await write('文件名', '{{year}}');
    await click('取消');
    await answerWith('继续编辑');
    expect((await box('文件名')).value).toBe('{{year}}');
    await click('取消');
    await answerWith('放弃');
    expect(await screen.findByRole('button', { name: '编辑笔记模板' })).toBeTruthy();
    expect((await stored()).noteTemplate).toEqual(own);
    expect(sessionStorage.getItem('note-template-draft')).toBeNull();
  });
});

it('changes its language with the page, whose other texts were loaded before', async () => {
  await edit();
  await act(() => setLanguage('en'));
  expect(await screen.findByRole('textbox', { name: 'File name' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save template' })).toBeTruthy();
});

describe('the template that ships', () => {
  it('comes back at once where nothing was changed, and is not stored', async () => {
    await edit();
    await click('恢复自带的模板');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect((await box('正文')).value).toBe(DEFAULT_NOTE_TEMPLATE.body);
    expect((await stored()).noteTemplate).toEqual(own);
    await click('保存模板');
    await waitFor(async () => expect(await stored()).toEqual({ vault: 'Papers' }));
    expect(await screen.findByText('自带')).toBeTruthy();
  });

  it('asks first where changes would be lost', async () => {
    await edit();
    await write('文件名', '{{year}}');
    await click('恢复自带的模板');
    await answerWith('继续编辑');
    expect((await box('文件名')).value).toBe('{{year}}');
    await click('恢复自带的模板');
    await answerWith('恢复自带的模板');
    expect((await box('文件名')).value).toBe(DEFAULT_NOTE_TEMPLATE.fileName);
    await click('取消');
    await answerWith('放弃');
    expect((await stored()).noteTemplate).toEqual(own);
  });
});
