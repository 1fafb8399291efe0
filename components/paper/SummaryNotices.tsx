import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import { askedVersion, type PaperRef } from '@/utils/paper/paper-ref';
import { missingFields } from '@/utils/summary/card';
import { isHardlyChinese } from '@/utils/summary/is-hardly-chinese';
import type { Summary } from '@/utils/summary/summary';

interface SummaryNoticesProps {
  asked: PaperRef;
  summary: Summary;
}

/** What the reader of a summary must know before reading it: of another version, of a part of the paper, unfinished, in another language. */
export function SummaryNotices({ asked, summary }: SummaryNoticesProps) {
  const { t } = useTranslation();
  const { list, rough } = useFormat();
  const { card, made, receipt, imported } = summary;
  const wanted = askedVersion(asked);
  const isOtherVersion = wanted !== undefined && receipt.version !== undefined && wanted !== receipt.version;
  // What a report's layout has no room for, its writer did not leave out.
  const missing = imported === undefined ? missingFields(card) : [];
  const notices = [
    isOtherVersion && t('done.otherVersion', { read: receipt.version, asked: wanted }),
    made.promptCut && t('done.promptCut', { read: rough(made.promptCut.read), sent: rough(made.promptCut.sent) }),
    isHardlyChinese(card) && t('done.notChinese'),
    missing.length > 0 &&
      t('done.missing', {
        sections: list(missing.map((key) => t(`field.${key}`))),
      }),
  ].filter((notice) => typeof notice === 'string');
  return notices.map((notice) => (
    <p key={notice} className="amber" role="status">
      {notice}
    </p>
  ));
}
