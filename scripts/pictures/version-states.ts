import { trustedPaper } from '@/scripts/demo/trusted-paper';
import type { SavedPaper } from '@/utils/summary/summary';
import { type Stage, shootPanel } from './stage';

const [first] = trustedPaper.summaries;

/** The second version uses fewer tokens still, and says so. */
const second: SavedPaper['summaries'][0] = {
  ...first,
  card: {
    ...first.card,
    abstract: first.card.abstract?.replace('336', '329'),
    results: first.card.results?.replaceAll('336', '329').replace('76', '83'),
    limits: '- 只测了三种文字。\n- 论文没有说明方差。',
  },
  numbers: first.numbers?.map((number) => {
    const changed = { '336': '329', '76': '83' }[number.text];
    return changed === undefined ? number : { ...number, text: changed };
  }),
  receipt: { ...first.receipt, version: 2, leftOut: [], planted: [], sent: { characters: 33_100, of: 33_100 } },
  made: { ...first.made, startedAt: first.made.startedAt + 86_400_000, finishedAt: first.made.finishedAt + 86_400_000 },
};

/** Kept of a paper whose second version was summarised too. */
export const paperOfTwoVersions: SavedPaper = { ...trustedPaper, summaries: [second, first] };

/** A summary that is out of date, the choice among several, and what changed. */
export async function versionStates(stage: Stage): Promise<void> {
  const { panel } = stage;
  await stage.store({ 'summary:arxiv:2602.99901': { ...trustedPaper, newest: { version: 2, seenAt: Date.now() } } });
  await panel.locator('.outdated').waitFor();
  await panel.evaluate(() => scrollTo(0, 0));
  await shootPanel(stage, 'version-outdated');
  await stage.store({ 'summary:arxiv:2602.99901': paperOfTwoVersions });
  await panel.getByTitle('选择看哪一份总结').click();
  await panel.getByRole('menuitemradio').first().waitFor();
  await shootPanel(stage, 'version-menu');
  await panel.getByRole('menuitemradio').last().click();
  await shootPanel(stage, 'version-older');
  await panel.getByRole('button', { name: '看变化' }).click();
  await panel.locator('.figure-changes').waitFor();
  await shootPanel(stage, 'version-changes');
  await panel.getByRole('button', { name: '关闭' }).click();
}
