import type { Page } from 'playwright-core';
import { answerHeldAt, type Stage, shootPanel } from './stage';

async function ask(panel: Page, question: string): Promise<void> {
  await panel.getByRole('textbox', { name: '问题' }).fill(question);
  await panel.keyboard.press('Enter');
}

const QUESTIONS = '.questions';
const LAST = '.exchange';

/** Questions before one is asked, while one is answered, answered, stopped and failed. */
export async function questionStates(stage: Stage): Promise<void> {
  const { panel, plan } = stage;
  await shootPanel(stage, 'question-none', QUESTIONS);
  const held = answerHeldAt((_, written) => written.includes(']'));
  plan(() => held.answer);
  await ask(panel, '实验用了什么硬件，内存多大？');
  await panel.locator('.exchange .chip').first().waitFor();
  await shootPanel(stage, 'question-running', LAST);
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  held.letGo();
  await shootPanel(stage, 'question-stopped', LAST);
  plan(() => undefined);
  await panel.getByRole('button', { name: '重新回答' }).click();
  await panel.locator('.exchange .numbers').waitFor({ timeout: 60_000 });
  await shootPanel(stage, 'question-answered', QUESTIONS);
  plan(() => ({ status: 503 }));
  await ask(panel, '准确率的方差有多大？');
  await panel.locator('[data-failure=service-busy]').waitFor({ timeout: 60_000 });
  await shootPanel(stage, 'question-failed', LAST);
  plan(() => undefined);
}
