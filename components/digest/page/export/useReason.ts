import { useTranslation } from 'react-i18next';
import type { Outcome } from '@/utils/digest/digest';
import { failureText, type Language } from '@/utils/failure';

/** Why a paper has no card, in words. */
export function useReason(): (outcome: Outcome | undefined) => string {
  const { t, i18n } = useTranslation();
  return (outcome) =>
    outcome?.status === 'failed' ? failureText(outcome.failure.code, i18n.language as Language).what : t('digest.unmade');
}
