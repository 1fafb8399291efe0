import { ArrowUpToLine, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DigestRow, hasPlace } from '@/components/digest/page/digest-row';
import { TitleText } from '@/components/lists/TitleText';
import { IconButton } from '@/components/ui/IconButton';
import { placeHash } from '@/utils/browser/pages';
import { oneLineOf } from '@/utils/library/export/share-line';
import { againLabel } from './again-label';
import { RowMark } from './RowMark';

interface ContentsRowProps {
  row: DigestRow;
  /** Its turn can be brought forward. */
  canReorder: boolean;
  onGo(key: string): void;
  onChange(to: 'first' | 'retry', key: string): void;
}

/** One paper in the list of contents. It is rendered anew only when something of it has changed. */
export const ContentsRow = memo(function ContentsRow({ row, canReorder, onGo, onChange }: ContentsRowProps) {
  const { t } = useTranslation();
  const { key, number, listed, summary, state } = row;
  const { title, upvotes } = listed;
  const name = <TitleText text={summary?.title || title} />;
  return (
    <li data-row={key} data-state={state}>
      <span className="contents-number" aria-hidden="true">
        {number}
      </span>
      <div>
        {hasPlace(row) ? (
          <a
            className="contents-title"
            href={placeHash(`paper/${key}`)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onGo(key);
            }}
          >
            {name}
          </a>
        ) : (
          <span className="contents-title">{name}</span>
        )}
        {summary && (
          <p className="contents-line" lang="zh-CN">
            <TitleText text={oneLineOf(summary)} />
          </p>
        )}
        <p className="contents-facts">
          <RowMark row={row} />
          {upvotes !== undefined && (
            <span role="img" aria-label={t('artefacts.upvotes', { count: upvotes })}>
              ▲ {upvotes}
            </span>
          )}
        </p>
      </div>
      {canReorder && state === 'waiting' && (
        <IconButton label={t('digest.makeFirst', { title })} icon={<ArrowUpToLine />} onClick={() => onChange('first', key)} />
      )}
      {(state === 'failed' || state === 'gone') && (
        <IconButton label={againLabel(t, row)} icon={<RotateCcw />} onClick={() => onChange('retry', key)} />
      )}
    </li>
  );
});
