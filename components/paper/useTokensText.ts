import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import { countTokens } from '@/utils/reading/count-tokens';
import { textOf } from '@/utils/summary/job-text';
import type { Job } from '@/utils/summary/summary';

/** About how much was read and has been written, as we count it: the service's own count comes with the end. Empty before anything was read. */
export function useTokensText({ facts, calls }: Job): string {
  const { t } = useTranslation();
  const { compact } = useFormat();
  const read = facts?.receipt.sections.reduce((sum, { tokens }) => sum + tokens, 0) ?? 0;
  const text = textOf({ calls });
  const written = useMemo(() => countTokens(text), [text]);
  return [
    ...(read > 0 ? [t('progress.tokensIn', { tokens: compact(read) })] : []),
    ...(written > 0 ? [t('progress.tokensOut', { tokens: compact(written) })] : []),
  ].join(' · ');
}
