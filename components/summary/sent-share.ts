import type { TFunction } from 'i18next';
import { percentSent } from '@/utils/reading/percent-sent';
import type { Receipt } from '@/utils/reading/receipt';
import type { Summary } from '@/utils/summary/summary';

/** Whether the model got every passage of the paper, as far as the receipt knows. */
export function isWhole({ sent, leftOut, source }: Receipt): boolean {
  if (source === 'abstract' || leftOut.some(({ rule }) => rule === 'budget')) return false;
  return sent === undefined || sent.characters >= sent.of;
}

/** `读了全文的 87%`, rounded down; undefined where nobody counted, or where there was no more than the abstract. */
export function sentShare(receipt: Receipt, t: TFunction): string | undefined {
  const percent = percentSent(receipt);
  if (percent === undefined) return undefined;
  if (isWhole(receipt)) return t('receipt.whole');
  return percent < 1 ? t('receipt.lessThanOne') : t('receipt.percent', { percent });
}

/** `HTML 全文` only where it was all sent; of an imported summary nobody knows that. */
export function sourceName({ receipt, imported }: Pick<Summary, 'receipt' | 'imported'>, t: TFunction): string {
  return isWhole(receipt) && imported === undefined ? t(`source.${receipt.source}`) : t(`receipt.part.${receipt.source}`);
}
