import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import { withExchange } from '@/utils/summary/saved-paper';
import type { Exchange } from '@/utils/summary/summary';
import { questionItem } from './storage';

/** Keeps an answer with its paper; where the paper was deleted meanwhile, the answer goes with it. */
export async function saveExchange(key: string, exchange: Exchange): Promise<void> {
  await changeSavedPaper(key, (saved) => (saved === null ? undefined : withExchange(saved, exchange)));
}

export async function deleteExchange(key: string, id: string): Promise<void> {
  await changeSavedPaper(key, (saved) => {
    if (saved === null) return undefined;
    return { ...saved, exchanges: saved.exchanges.filter((exchange) => exchange.id !== id) };
  });
}

/** Takes away what is left of a question that failed; one that is being answered stays. */
export async function dismissQuestion(key: string): Promise<void> {
  const question = await questionItem(key).getValue();
  if (question?.status === 'failed') await questionItem(key).removeValue();
}
