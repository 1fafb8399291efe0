import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { missingPapers } from '@/utils/digest/page/missing-papers';
import { unlistedPapers } from '@/utils/digest/page/unlisted-papers';
import type { MissingPaper } from '@/utils/library/export/export-options';
import { useReason } from './useReason';

/** Everything of a digest that leaves it without a card, with the reason in Chinese, as what leaves is. */
export function useMissing(digest: Digest, run: DigestRun, rows: readonly DigestRow[]): () => MissingPaper[] {
  const chinese = useTranslation().i18n.getFixedT('zh');
  const reasonOf = useReason(run, 'zh');
  const hasCard = (key: string) => rows.some((row) => row.key === key && row.summary !== undefined);
  return () => [...missingPapers(digest, run, { hasCard, reasonOf }), ...unlistedPapers(digest, chinese('digest.notAPaper'))];
}
