// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyOf, newSection, newTemplate, withImported } from '@/components/settings/templates/change-templates';
import { TemplatesPart } from '@/components/settings/templates/TemplatesPart';
import { withMoved } from '@/components/settings/with-moved';
import { templatesItem } from '@/utils/browser/storage';
import type { Template } from '@/utils/summary/template';
import { allTemplates } from '@/utils/summary/templates/active-templates';
import { checkTemplate } from '@/utils/summary/templates/check-template';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';
import { templatesToJson } from '@/utils/summary/templates/template-file';
import { fakePanel } from './fake-panel';
import { renderIn } from './render';

const [shipped] = SHIPPED_TEMPLATES as [Template];
const own: Template = { id: 'own-1', name: '教学用', sections: [{ key: 'section-1', heading: '课堂提问', instruction: '三个问题。' }] };

beforeEach(async () => {
  await fakePanel();
  sessionStorage.clear();
});

async function show(...templates: Template[]) {
  await templatesItem.setValue({ own: templates, active: [] });
  const rendered = await renderIn('zh', <TemplatesPart />);
  await screen.findByRole('heading', { name: '模板' });
  return rendered;
}

const stored = () => templatesItem.getValue();
const choose = async (name: string, action: string) => {
  await userEvent.click(screen.getByRole('button', { name: `「${name}」的更多操作` }));
  await userEvent.click(screen.getByRole('menuitem', { name: action }));
};

describe('the list', () => {
  it('switches templates on and off, shipped ones too, and says what they cost', async () => {
    await show(own);
    const control = screen.getByRole('switch', { name: `随每次总结写「${shipped.name}」` });
    await userEvent.click(control);
    await waitFor(async () => expect((await stored()).active).toEqual([shipped.id]));
    expect(await screen.findByText(/^已启用 1 个，每次总结约多用 [\d,]+ token/)).toBeTruthy();
    await userEvent.click(control);
    await waitFor(async () => expect((await stored()).active).toEqual([]));
  });

  it('deletes an own one after asking, and no longer writes it', async () => {
    await show(own);
    await templatesItem.setValue({ own: [own], active: ['own-1', shipped.id] });
    await choose('教学用', '删除');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '取消' }));
    expect((await stored()).own).toHaveLength(1);
    await choose('教学用', '删除');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '删除' }));
    await waitFor(async () => expect(await stored()).toEqual({ own: [], active: [shipped.id] }));
  });

  it('shows a shipped one, which can be copied and not changed', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${shipped.name}自带`) }));
    expect(screen.queryByRole('button', { name: '保存模板' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '复制一份来修改' }));
    expect(screen.getByLabelText<HTMLInputElement>(/^名称/).value).toBe(`${shipped.name}（副本）`);
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    await waitFor(async () => expect((await stored()).own.map(({ sections }) => sections)).toEqual([shipped.sections]));
    expect((await stored()).own[0]?.id).not.toBe(shipped.id);
  });
});

describe('the editor', () => {
  const heading = (index: number) => screen.getAllByLabelText<HTMLInputElement>(/^标题/)[index] as HTMLInputElement;
  const instruction = (index: number) => screen.getAllByLabelText<HTMLTextAreaElement>(/^要求/)[index] as HTMLTextAreaElement;

  it('makes a template', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: '新建' }));
    await userEvent.type(screen.getByLabelText(/^名称/), '教学用');
    await userEvent.type(heading(0), '课堂提问');
    await userEvent.type(instruction(0), '三个问题。');
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    await waitFor(async () => expect((await stored()).own).toHaveLength(1));
    const [made] = (await stored()).own;
    expect(made).toEqual({ ...own, id: made?.id, sections: [{ ...own.sections[0], key: made?.sections[0]?.key }] });
    expect(await screen.findByRole('heading', { name: '模板' })).toBeTruthy();
  });

  it('gives no id twice, though the template that had it is gone: summaries hold what was written for that one', () => {
    const ids = [newTemplate(), newTemplate(), copyOf(own, '又一个')].flatMap(({ id, sections }) => [id, sections[0]?.key]);
    expect(new Set(ids).size).toBe(6);
    expect(checkTemplate({ ...own, sections: [{ ...newSection(), heading: '作业', instruction: '两道题。' }] })).toEqual([]);
  });

  it('keeps the draft, and says why, where there is no room to save it', async () => {
    await show(own);
    await choose('教学用', '编辑');
    await userEvent.type(heading(0), '二');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
    expect(heading(0).value).toBe('课堂提问二');
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    await waitFor(async () => expect((await stored()).own[0]?.sections[0]?.heading).toBe('课堂提问二'));
  });

  it('says beside the field what is wrong, once the person wants to save, and saves nothing', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: '新建' }));
    expect(screen.queryByText('给模板起个名字。')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    for (const words of ['给模板起个名字。', '写一个标题。', '写明这部分要模型写什么。']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByLabelText(/^名称/).getAttribute('aria-invalid')).toBe('true');
    expect((await stored()).own).toEqual([]);
  });

  it('says at once that a heading is the card’s own', async () => {
    await show(own);
    await choose('教学用', '编辑');
    await userEvent.clear(heading(0));
    await userEvent.type(heading(0), '实验效果');
    expect(screen.getByText(/卡片已有「实验效果」/)).toBeTruthy();
  });

  it('adds, moves and removes sections, and takes parts of the card', async () => {
    await show(own);
    await choose('教学用', '编辑');
    await userEvent.click(screen.getByRole('button', { name: '添加部分' }));
    await userEvent.type(heading(1), '作业');
    await userEvent.type(instruction(1), '两道题。');
    await userEvent.selectOptions(screen.getByLabelText('加入卡片里的部分'), '局限与未说明');
    await userEvent.click(screen.getByRole('button', { name: '上移第 2 部分' }));
    expect(screen.getByText('显示卡片里的「局限与未说明」，不另外要求模型。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '移除第 2 部分' }));
    await userEvent.click(screen.getByRole('button', { name: '保存模板' }));
    await waitFor(async () => expect((await stored()).own[0]?.sections.map(({ heading: text }) => text)).toEqual(['作业', '局限与未说明']));
  });

  it('shows how it will look and word for word what the model is told', async () => {
    const { container } = await show(own);
    await choose('教学用', '编辑');
    expect(container.querySelector('.sample')?.textContent).toContain('教学用课堂提问');
    await userEvent.click(screen.getByRole('tab', { name: '发给模型的要求' }));
    expect(container.querySelector('.raw-text')?.textContent).toBe('## 课堂提问\n（三个问题。）');
    await userEvent.type(instruction(0), '难一点。');
    expect(container.querySelector('.raw-text')?.textContent).toBe('## 课堂提问\n（三个问题。难一点。）');
  });

  it('asks before changes are given up, and not where there are none', async () => {
    await show(own);
    await choose('教学用', '编辑');
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('heading', { name: '模板' })).toBeTruthy();
    await choose('教学用', '编辑');
    await userEvent.type(heading(0), '二');
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '继续编辑' }));
    expect(heading(0).value).toBe('课堂提问二');
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '放弃' }));
    expect(screen.getByRole('heading', { name: '模板' })).toBeTruthy();
    expect((await stored()).own).toEqual([own]);
  });

  it('has unsaved changes again after the page was left', async () => {
    const { unmount } = await show(own);
    await choose('教学用', '编辑');
    await userEvent.type(heading(0), '二');
    unmount();
    await renderIn('zh', <TemplatesPart />);
    expect((await screen.findByLabelText<HTMLInputElement>(/^标题/)).value).toBe('课堂提问二');
    expect(screen.getByText('接着上次没有保存的修改')).toBeTruthy();
  });
});

describe('import', () => {
  const paste = async (json: string) => {
    await userEvent.click(screen.getByRole('button', { name: '导入' }));
    await userEvent.click(screen.getByLabelText('模板的 JSON'));
    await userEvent.paste(json);
    await userEvent.click(screen.getAllByRole('button', { name: '导入' })[1] as HTMLElement);
  };

  it('takes what was exported, from the clipboard', async () => {
    await show();
    await paste(templatesToJson([own]));
    expect(await screen.findByText('导入了 1 个模板')).toBeTruthy();
    expect((await stored()).own).toEqual([own]);
  });

  it('takes a file', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: '导入' }));
    await userEvent.upload(screen.getAllByLabelText('选择文件')[0] as HTMLElement, new File([templatesToJson([own])], 'own.json'));
    expect(await screen.findByText('导入了 1 个模板')).toBeTruthy();
  });

  it('takes nothing of a file in which something is wrong, and says why', async () => {
    await show();
    await paste(templatesToJson([own, { ...own, name: '' }]));
    expect((await screen.findByRole('alert')).textContent).toContain('这个文件里没有能用的模板');
    expect(screen.getByText('第 2 个模板：给模板起个名字。')).toBeTruthy();
    expect((await stored()).own).toEqual([]);
    expect(screen.getByLabelText<HTMLTextAreaElement>('模板的 JSON').value).toContain('教学用');
  });

  it.each([
    ['what is there already', own, 0],
    ['a shipped one', shipped, 0],
    ['what is there under another id', { ...own, id: 'own-9' }, 0],
    ['a changed one with the id of one that is there', { ...own, name: '另一个' }, 1],
    ['one with the id of a shipped one', { ...own, id: shipped.id, name: '另一个' }, 1],
    ['one with an id of its own', { ...own, id: 'own-9', name: '另一个' }, 1],
  ])('adds nothing twice, and takes nothing from what is there: %s', (_, template, added) => {
    const result = withImported({ own: [own], active: ['own-1'] }, [template]);
    const [first, ...more] = result.templates.own;
    expect(first).toEqual(own);
    expect(more.map(({ name }) => name)).toEqual(added === 1 ? ['另一个'] : []);
    expect(new Set(allTemplates(result.templates).map(({ id }) => id)).size).toBe(SHIPPED_TEMPLATES.length + 1 + added);
    expect(result).toMatchObject({ added, templates: { active: ['own-1'] } });
  });
});

it.each([
  [1, -1, 'bac'],
  [1, 1, 'acb'],
] as const)('moves section %i by %i', (index, by, order) => {
  const sections = [...'abc'].map((key) => ({ key, heading: key, instruction: key }));
  expect(
    withMoved(sections, index, by)
      .map(({ key }) => key)
      .join(''),
  ).toBe(order);
});
