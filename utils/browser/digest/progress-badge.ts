import { browser } from 'wxt/browser';
import type { DigestHead } from '@/utils/digest/digest-head';
import { digestHeadsItem } from './digest-items';

/** Calm while it goes on, the product's red where somebody must look. */
const COLOURS = { going: '#3f6b52', standing: '#b23a25' } as const;

/** Shows on the toolbar button how many papers of digests are left, or that one of them needs the person. Call once at the worker's start. */
export function showDigestProgress(): void {
  let shown: string | undefined;
  const show = async (heads: readonly DigestHead[]) => {
    const { text, colour } = badgeOf(heads);
    if (text === shown) return;
    shown = text;
    await browser.action.setBadgeText({ text });
    if (text !== '') await browser.action.setBadgeBackgroundColor({ color: colour });
  };
  digestHeadsItem.watch((heads) => void show(heads).catch(reportError));
  void digestHeadsItem.getValue().then(show).catch(reportError);
}

export function badgeOf(heads: readonly DigestHead[]): { text: string; colour: string } {
  const runs = heads.flatMap(({ run }) => (run === undefined || run.status === 'ended' || run.status === 'paused' ? [] : [run]));
  const left = runs.reduce((sum, run) => sum + run.left, 0);
  const isStanding = runs.some((run) => run.status === 'held' && run.until === undefined);
  const text = isStanding ? '!' : left === 0 ? '' : left > 999 ? '999+' : String(left);
  return { text, colour: isStanding ? COLOURS.standing : COLOURS.going };
}
