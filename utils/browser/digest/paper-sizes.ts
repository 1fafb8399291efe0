import { paperSizesItem } from './digest-items';

const LOCK = 'paper-sizes';
/** More are not looked up again before the browser ends. */
const MOST_KEPT = 500;

/** @param tokens of the prompt about the paper, as we count them */
export async function notePaperSize(key: string, tokens: number): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { [key]: _, ...others } = await paperSizesItem.getValue();
    const kept = Object.entries(others).slice(-MOST_KEPT + 1);
    await paperSizesItem.setValue({ ...Object.fromEntries(kept), [key]: tokens });
  });
}
