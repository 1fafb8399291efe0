import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { useExport } from '@/components/export/useExport';
import { useExportItems } from '@/components/export/useExportItems';
import type { ActionItem } from '@/components/ui/ActionMenu';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { listUrl } from '@/utils/digest/list/list-source';
import { shownSummary } from '@/utils/digest/run/shown-summary';
import type { ExportFormat } from '@/utils/library/export/formats';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { useMissing } from './useMissing';

/** The layouts that digests are known in come first. */
const REPORTS = ['report-b', 'report-a'];

interface DigestExport extends Pick<ReturnType<typeof useExport>, 'state' | 'stop'> {
  items: ActionItem[];
}

/** Every form in which a digest leaves: its cards in its order, and what is missing with its reason. Reports are Chinese. */
export function useDigestExport(digest: Digest, run: DigestRun, rows: readonly DigestRow[]): DigestExport {
  const t = useTranslation().i18n.getFixedT('zh');
  const missing = useMissing(digest, run, rows);
  const { state, start, stop } = useExport();
  const done = rows.filter(({ summary }) => summary !== undefined);
  const url = listUrl(digest.source);
  const write = (format: ExportFormat) =>
    void start(format, { keys: done.map(({ key }) => key), shown: (saved) => withShown(saved, run) }, digest.day, {
      // A choice of the person's own has no list.
      sourceUrl: url ?? t('digest.ownChoice'),
      missing: missing(),
    });
  const items = useExportItems(Math.max(2, done.length), write);
  const isReport = ({ id = '' }: ActionItem) => REPORTS.includes(id);
  const reports = items.filter(isReport).map((item) => ({ ...item, isApart: false }));
  const others = items.filter((item) => !isReport(item)).map((item, index) => (index === 0 ? { ...item, isApart: true } : item));
  return { state, stop, items: [...reports, ...others] };
}

/** With the summary first that the digest shows. */
function withShown(saved: SavedPaper, run: DigestRun): SavedPaper {
  const shown = shownSummary(saved, run.outcomes[paperKey(saved.summaries[0].paper)]);
  return { ...saved, summaries: [shown, ...saved.summaries.filter((other) => other !== shown)] };
}
