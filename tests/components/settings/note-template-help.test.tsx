// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_GROUPS } from '@/components/settings/export/note/variable-groups';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { newestItem } from '@/utils/browser/library/catalogue';
import { savedPaperItem } from '@/utils/browser/storage';
import { DEFAULT_NOTE_TEMPLATE } from '@/utils/library/export/note/note-template';
import { NOTE_VARIABLES, RECORD_NAMES } from '@/utils/library/export/note/note-variables';
import { box, click, edit, own, preview, stored, write } from './edit-note-template';
import { emptySettings } from './shown-settings';

beforeEach(emptySettings);

describe('what is wrong', () => {
  it.each([
    ['文件名', '{{titel}}', '没有叫“titel”的变量。'],
    ['文件名', '{{title', '有一对双花括号没有写完。'],
    ['第 2 个属性的值', '{{#tags}}x', '“tags”这一段没有结尾。'],
    ['第 2 个属性的名称', 'Title', '前面已有同名的属性。'],
    ['正文', '# {{title}}\n\n{{> other}}', '第 3 行：没有叫“other”的变量。'],
    ['正文', 'a\n{{/note}}\nb', '第 2 行：“note”这一段没有开头。'],
    ['正文', 'a\n\n{{#note}}\nb\n', '第 3 行：“note”这一段没有结尾。'],
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

it('offers every variable once', () => {
  const offered = VARIABLE_GROUPS.flatMap(({ names }) => names);
  expect([...offered].sort()).toEqual([...Object.keys(NOTE_VARIABLES), ...RECORD_NAMES].sort());
});
