import { useTranslation } from 'react-i18next';
import type { DigestRun, Outcome } from '@/utils/digest/digest';
import { failureText, type Language } from '@/utils/failure';

/** Why a paper of a run has no card, in words; of one whose turn has not come, why the run stands still. */
export function useReason({ held }: Pick<DigestRun, 'held'>, language: Language): (outcome: Outcome | undefined) => string {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return (outcome) => {
    if (outcome?.status === 'done') return t('digest.gonePaper');
    const failure = outcome?.failure ?? held?.failure;
    return failure === undefined ? t('digest.unmade') : failureText(failure.code, language).what;
  };
}
