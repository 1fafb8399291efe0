// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setLanguage } from '@/components/i18n';
import { ExportPart } from '@/components/settings/export/ExportPart';
import { VARIABLE_GROUPS } from '@/components/settings/export/note/variable-groups';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { newestItem } from '@/utils/browser/library/catalogue';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { savedPaperItem } from '@/utils/browser/storage';
import { DEFAULT_NOTE_TEMPLATE, type NoteTemplate } from '@/utils/library/export/note/note-template';
import { NOTE_VARIABLES, RECORD_NAMES } from '@/utils/library/export/note/note-variables';
import { emptySettings } from './shown-settings';

const own: NoteTemplate = {
  fileName: '{{id}}',
  properties: [
    { name: 'title', value: '{{title}}' },
    { name: 'tags', value: '{{tags}}' },
  ],
  body: '# {{title}}\n\n{{oneLine}}\n',
};

beforeEach(emptySettings);

const show = () => renderIn('zh', <ExportPart />);
const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const preview = async () => (await screen.findByRole('region', { name: '预览' })).textContent;
const stored = () => exportSettingsItem.getValue();
const answerWith = async (name: string) => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));

/** Types as it stands: braces are keys for `type`. */
async function write(name: string, text: string) {
  const field = await box(name);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

async function edit(template: NoteTemplate = own) {
  await exportSettingsItem.setValue({ vault: 'Papers', noteTemplate: template });
  const rendered = await show();
  await click('编辑笔记模板');
  await box('文件名');
  return rendered;
}

describe('beside the template', () => {
  it('keeps the name of the vault once the field is left, and takes it away again', async () => {
    await exportSettingsItem.setValue({ noteTemplate: own });
    await show();
    const vault = await box('Obsidian 库名');
    await userEvent.type(vault, ' 我的论文 ');
    expect((await stored()).vault).toBeUndefined();
    await userEvent.tab();
    expect(await screen.findByText('已保存：我的论文')).toBeTruthy();
    expect(await stored()).toEqual({ vault: '我的论文', noteTemplate: own });
    await userEvent.clear(vault);
    await userEvent.type(vault, '{Enter}');
    expect(await screen.findByText('已保存：上次打开的库')).toBeTruthy();
    expect(await stored()).toEqual({ noteTemplate: own });
  });

  it('keeps what was typed, and says why, where it cannot be saved', async () => {
    await show();
    const vault = await box('Obsidian 库名');
    await userEvent.type(vault, 'Papers');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    await userEvent.tab();
    expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
    expect(vault.value).toBe('Papers');
    await userEvent.click(vault);
    await userEvent.tab();
    expect(await screen.findByText('已保存：Papers')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('follows a vault that another page sets', async () => {
    await show();
    const vault = await box('Obsidian 库名');
    await exportSettingsItem.setValue({ vault: 'Other' });
    await waitFor(() => expect(vault.value).toBe('Other'));
  });

  it('switches the evidence of numbers on and off, and leaves the rest alone', async () => {
    await exportSettingsItem.setValue({ vault: 'Papers' });
    await show();
    const evidence = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^附上数字出处/ });
    await userEvent.click(evidence);
    await waitFor(() => expect(evidence.checked).toBe(true));
    expect(await stored()).toEqual({ vault: 'Papers', hasEvidence: true });
    await userEvent.click(evidence);
    await waitFor(() => expect(evidence.checked).toBe(false));
    expect(await stored()).toEqual({ vault: 'Papers' });
  });
});

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

describe('what is wrong', () => {
  it.each([
    ['文件名', '{{titel}}', '没有叫「titel」的变量。'],
    ['文件名', '{{title', '有一对双花括号没有写完。'],
    ['第 2 个属性的值', '{{#tags}}x', '「tags」这一段没有结尾。'],
    ['第 2 个属性的名称', 'Title', '前面已有同名的属性。'],
    ['正文', '# {{title}}\n\n{{> other}}', '第 3 行：没有叫「other」的变量。'],
    ['正文', 'a\n{{/note}}\nb', '第 2 行：「note」这一段没有开头。'],
    ['正文', 'a\n\n{{#note}}\nb\n', '第 3 行：「note」这一段没有结尾。'],
    ['正文', '{{title}}\n{{note\nb\n', '第 2 行：有一对双花括号没有写完。'],
  ])('is said beside the field as one types: %s %j', async (name, text, words) => {
    await edit();
    await write(name, text);
    const field = await box(name);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described).toContain(words);
  });

  it('keeps it from being saved; what is missing is said only then', async () => {
    await edit();
    await userEvent.clear(await box('文件名'));
    await click('添加属性');
    expect(screen.queryByText('写一个文件名。')).toBeNull();
    await click('保存模板');
    for (const words of ['写一个文件名。', '给属性起个名字。', '先改好上面标出的地方']) expect(screen.getByText(words)).toBeTruthy();
    expect((await stored()).noteTemplate).toEqual(own);
  });
});

describe('the preview', () => {
  it('is the note of the paper saved last, and follows what is typed as long as that can be used', async () => {
    const saved = makeSavedPaper({ title: 'A Paper of Ours' });
    await savedPaperItem('arxiv:2602.99901').setValue({ ...saved, own: { tags: ['缓存'] } });
    await newestItem.setValue({ count: 1, entries: [{ key: 'arxiv:2602.99901', title: 'A Paper of Ours', oneLine: '' }] as never });
    await edit();
    expect(await screen.findByText('用最近保存的论文：A Paper of Ours')).toBeTruthy();
    expect(await preview()).toMatch(/^2602\.99901\.md---\ntitle: "A Paper of Ours"\ntags:\n {2}- "缓存"\n---\n\n# A Paper of Ours\n/);
    await write('正文', '{{title}} 之后');
    expect(await preview()).toContain('\n\nA Paper of Ours 之后\n');
    await click('添加属性');
    expect(screen.queryByText('改好上面的模板后，预览才会更新')).toBeNull();
    await userEvent.click(await box('正文'));
    await userEvent.paste('{{titel}}');
    expect(await preview()).toContain('\n\nA Paper of Ours 之后\n');
    expect(screen.getByText('改好上面的模板后，预览才会更新')).toBeTruthy();
  });

  it('is of a sample where no paper can be read, and has the evidence of numbers if that is wanted', async () => {
    await newestItem.setValue({ count: 1, entries: [{ key: 'arxiv:2602.99901', title: 'Gone', oneLine: '' }] as never });
    await edit(DEFAULT_NOTE_TEMPLATE);
    expect(await screen.findByText('还没有能用的论文，这是一篇示例')).toBeTruthy();
    expect(await preview()).toContain('71.3 分');
    expect(await preview()).not.toContain('[^1]');
    await userEvent.click(screen.getByRole('checkbox', { name: /^附上数字出处/ }));
    await waitFor(async () => expect(await preview()).toContain('[^1]: ✓ 71.3：'));
  });
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

it('offers every variable once', () => {
  const offered = VARIABLE_GROUPS.flatMap(({ names }) => names);
  expect([...offered].sort()).toEqual([...Object.keys(NOTE_VARIABLES), ...RECORD_NAMES].sort());
});
