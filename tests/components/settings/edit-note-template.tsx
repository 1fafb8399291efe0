import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExportPart } from '@/components/settings/export/ExportPart';
import { renderIn } from '@/tests/components/render';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import type { NoteTemplate } from '@/utils/library/export/note/note-template';

export const own: NoteTemplate = {
  fileName: '{{id}}',
  properties: [
    { name: 'title', value: '{{title}}' },
    { name: 'tags', value: '{{tags}}' },
  ],
  body: '# {{title}}\n\n{{oneLine}}\n',
};

export const show = () => renderIn('zh', <ExportPart />);
export const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
export const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
export const preview = async () => (await screen.findByRole('region', { name: '预览' })).textContent;
export const stored = () => exportSettingsItem.getValue();
export const answerWith = async (name: string) =>
  userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));

/** Types as it stands: braces are keys for `type`. */
export async function write(name: string, text: string) {
  const field = await box(name);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

export async function edit(template: NoteTemplate = own) {
  await exportSettingsItem.setValue({ vault: 'Papers', noteTemplate: template });
  const rendered = await show();
  await click('编辑笔记模板');
  await box('文件名');
  return rendered;
}
