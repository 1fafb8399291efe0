import { hostGroup } from '@/utils/reading/fetching/host-group';
import type { LadderStep } from '@/utils/reading/receipt';

/**
 * What it means when an answer comes from elsewhere than asked; `undefined` when it comes from the same place in substance. ar5iv sends
 * papers that it has not converted to https://arxiv.org/abs/…; a guest network sends everybody to its own sign-in page.
 */
export function detour(asked: string, from: string): Pick<LadderStep, 'outcome' | 'detail'> | undefined {
  if (hostGroup(asked).name !== hostGroup(from).name) return { outcome: 'failed', detail: `redirected to ${new URL(from).host}` };
  const isAbstract = (url: string) => new URL(url).pathname.startsWith('/abs/');
  return isAbstract(from) && !isAbstract(asked) ? { outcome: 'missing', detail: 'redirected to the abstract page' } : undefined;
}
