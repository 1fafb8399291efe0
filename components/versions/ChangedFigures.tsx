import { useTranslation } from 'react-i18next';
import type { FigureChange } from '@/utils/summary/compare/changed-figures';
import type { FigurePlace } from '@/utils/summary/compare/figure-place';
import { Arrow } from './Arrow';

interface ChangedFiguresProps {
  changes: readonly FigureChange[];
  /** What a section is called. */
  nameOf(section: string): string;
}

/** The numbers that changed, old → new in the newer one's words; those that only one side names stand folded below. */
export function ChangedFigures({ changes, nameOf }: ChangedFiguresProps) {
  const { t } = useTranslation();
  const changed = changes.filter(({ from, to }) => from && to);
  const parts = [
    [t('version.onlyNew'), changes.filter(({ from }) => !from)],
    [t('version.onlyOld'), changes.filter(({ to }) => !to)],
  ] as const;
  return (
    <section className="figure-changes" aria-label={t('version.changedFigures')}>
      <h3>
        {changed.length === 0 ? t('version.noChangedFigures') : t('version.changedFigures')}
        {changed.length > 0 && <span className="count">{changed.length}</span>}
      </h3>
      {changed.length > 0 && <FigureList changes={changed} nameOf={nameOf} />}
      {parts.map(
        ([label, some]) =>
          some.length > 0 && (
            <details key={label}>
              <summary>
                {label}
                <span className="count">{some.length}</span>
              </summary>
              <FigureList changes={some} nameOf={nameOf} />
            </details>
          ),
      )}
    </section>
  );
}

function FigureList({ changes, nameOf }: ChangedFiguresProps) {
  return (
    <ul>
      {changes.map((change, index) => (
        <li key={`${index} ${change.section}`}>
          <small>{nameOf(change.section)}</small>
          <FigureLine {...change} />
        </li>
      ))}
    </ul>
  );
}

function FigureLine({ from, to }: FigureChange) {
  const place: FigurePlace | undefined = to ?? from;
  return (
    <span lang="zh-CN">
      {place?.before}
      {from && <del>{from.text}</del>}
      {from && to && (
        <>
          {' '}
          <Arrow />{' '}
        </>
      )}
      {to && <ins>{to.text}</ins>}
      {place?.after}
    </span>
  );
}
