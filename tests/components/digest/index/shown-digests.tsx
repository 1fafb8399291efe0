import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setLanguage } from '@/components/i18n';
import { dayDigest, runOf } from '@/tests/components/digest/made-digests';
import { renderIn } from '@/tests/components/render';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';

const paper = (number: number, keywords: string[]) => ({
  paper: { source: 'arxiv', arxivId: `2602.0000${number}` } as const,
  title: `Beans ${number}`,
  keywords,
});
export const keyOf = (number: number) => `arxiv:2602.0000${number}`;

const done = { status: 'done', at: 2, summary: 2 } as const;
const failed = { status: 'failed', at: 2, failure: { code: 'paper-unreadable' } } as const;

/** Two days of February, one of January. */
export async function keepThree(): Promise<void> {
  await keepDigest(dayDigest('2026-01-30', [paper(9, ['speech'])]));
  await keepDigest(dayDigest('2026-02-13', [paper(1, ['video']), paper(2, ['video', 'agents'])]));
  await changeRun('hf:2026-02-13', () =>
    runOf([keyOf(1), keyOf(2)], { status: 'ended', outcomes: { [keyOf(1)]: done, [keyOf(2)]: failed } }),
  );
  await keepDigest(dayDigest('2026-02-14', [paper(3, ['video'])]));
}

/** Loaded on need, as the library does: by then there are texts to add its own to. */
export async function showDigests() {
  await setLanguage('zh');
  const { default: DigestsPage } = await import('@/components/digest/index/DigestsPage');
  return renderIn('zh', <DigestsPage />);
}

export const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
