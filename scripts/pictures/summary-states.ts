import { type AnswerPlan, DEMO_MODEL } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { answerHeldAt, goTo, type Stage, shootPanel } from './stage';

const START = /^(速读这篇论文|重试|继续|重做)$/;
const AGAIN = /^(重试|继续)$/;

/** Asks to be left alone for a while. */
const BUSY: AnswerPlan = {
  status: 503,
  headers: { 'retry-after': '8', 'access-control-expose-headers': 'retry-after' },
  body: { error: { message: 'The model is overloaded' } },
};

/** Longer than there is room for, with a word that no line has room for. */
const THOUGHT = [
  '读者要的是十个部分。先看摘要：五个分词器、1200 篇混排文档，接缝处多出 0.81 个词元 [P1]。',
  'The table in section 4 gives 412 and 336; their difference is 76, so that the abstract and the table agree.',
  `\\mathrm{${'tokens_per_seam_'.repeat(6)}}`,
  '硬件写在 3.1 节：一张 24 GB 的卡，3.5 小时。论文没有给方差，这要写进“局限与未说明”。',
]
  .concat(Array.from({ length: 12 }, (_, index) => `第 ${index + 1} 遍核对：表 2 的每一行都与正文一致。`))
  .join('\n');

/** From no key to a finished summary, and what can go wrong on the way. */
export async function summaryStates(stage: Stage): Promise<void> {
  const { panel, plan } = stage;
  await shootPanel(stage, 'no-key');
  await stage.store(
    profileItems({ id: 'demo', name: '', providerId: 'custom', baseUrl: stage.modelUrl, apiKey: 'demo', model: DEMO_MODEL }),
  );
  await panel.getByRole('button', { name: START }).waitFor();
  await shootPanel(stage, 'ready');
  const silent = answerHeldAt((step) => step === 'open');
  const begun = answerHeldAt((_, written) => written.includes('## 研究问题'));
  plan(() => ({ onStep: (step, written) => silent.answer.onStep?.(step, written) ?? begun.answer.onStep?.(step, written) }));
  await panel.getByRole('button', { name: START }).click();
  await panel.getByText('等模型开口').waitFor();
  await shootPanel(stage, 'waiting');
  silent.letGo();
  await panel.locator('[data-field=field]').waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  begun.letGo();
  await shootPanel(stage, 'stopped');
  plan(() => BUSY);
  await panel.getByRole('button', { name: START }).click();
  await panel.locator('.wait-line').waitFor();
  await shootPanel(stage, 'retry-wait');
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  await thinkingStates(stage);
  const held = answerHeldAt((_, written) => written.includes('## 研究问题'));
  plan(() => held.answer);
  await panel.getByRole('button', { name: START }).click();
  await panel.locator('[data-field=field]').waitFor({ timeout: 60_000 });
  await shootPanel(stage, 'writing');
  await killForGood(stage);
  held.letGo();
  await shootPanel(stage, 'interrupted');
  plan(() => ({ status: 402, body: { error: { message: 'Insufficient Balance' } } }));
  await panel.getByRole('button', { name: AGAIN }).click();
  await panel.locator('[data-failure=no-balance]').waitFor();
  await shootPanel(stage, 'no-balance');
  plan(() => undefined);
  await panel.getByRole('button', { name: AGAIN }).click();
  await panel.getByRole('button', { name: '重做' }).waitFor({ timeout: 60_000 });
  await shootPanel(stage, 'done');
  await panel.getByRole('tab', { name: '全部' }).click();
  await panel.evaluate(() => scrollTo(0, 900));
  await shootPanel(stage, 'done-all');
}

/** What a model thinks before it writes: folded as it comes, and opened. */
async function thinkingStates(stage: Stage): Promise<void> {
  const { panel, plan } = stage;
  const held = answerHeldAt((step) => step === 'thinking');
  plan(() => ({ ...held.answer, thinking: THOUGHT }));
  await panel.getByRole('button', { name: START }).click();
  await panel.locator('.thought').waitFor();
  await shootPanel(stage, 'thinking');
  await panel.locator('.thought summary').click();
  await shootPanel(stage, 'thinking-open');
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  held.letGo();
}

/** A job is taken up again after the first deaths of its worker. */
async function killForGood({ panel, browser }: Stage): Promise<void> {
  const interrupted = panel.locator('[data-failure=interrupted]');
  while (!(await interrupted.isVisible())) {
    await browser.killWorker();
    await panel.waitForTimeout(1500);
  }
}

/** Where only the abstract can be had, where there is no paper, and papers of other sites. */
export async function otherPages(stage: Stage): Promise<void> {
  const { panel } = stage;
  await goTo(stage, 'https://arxiv.org/abs/2602.99903');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.getByText('HTML 和 PDF 都拿不到').waitFor({ timeout: 60_000 });
  await shootPanel(stage, 'abstract-only');
  await goTo(stage, 'https://huggingface.co/models');
  await panel.getByText('打开一篇论文').waitFor();
  await shootPanel(stage, 'no-paper');
  const address = panel.getByLabel('论文地址或 arXiv 编号');
  await address.fill('file:///home/ada/beans.pdf');
  await panel.keyboard.press('Enter');
  await shootPanel(stage, 'bad-address');
  // On a site that lets nobody fetch it, which headless browsers cannot be told to read all the same.
  await address.fill('https://journal.example.net/articles/2026/beans.pdf');
  await panel.keyboard.press('Enter');
  await panel.getByText('浏览器会先问').waitFor();
  await shootPanel(stage, 'other-page');
  await panel.getByRole('button', { name: START }).click();
  await panel.locator('[data-failure=no-page-access]').waitFor();
  await shootPanel(stage, 'no-page-access');
}
