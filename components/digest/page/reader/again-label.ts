import type { TFunction } from 'i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';

/** Of the button that has one paper made once more, for those who hear it. */
export function againLabel(t: TFunction, { state, listed: { title } }: DigestRow): string {
  return state === 'gone' ? t('digest.makeOneAgain', { title }) : t('list.retryOne', { title });
}
