import { useTranslation } from 'react-i18next';
import type { ReceiptChange } from '@/utils/summary/compare/compare-receipts';
import { Arrow } from './Arrow';

/** What was read otherwise: the version, the source, how much of it, by which model. */
export function ReceiptChanges({ changes }: { changes: readonly ReceiptChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  const shown = (value: number | undefined, around: (value: number) => string) =>
    value === undefined ? t('version.unknown') : around(value);
  const sides = (change: ReceiptChange): [string, string] => {
    if (change.what === 'model') return [change.from, change.to];
    if (change.what === 'source') return [t(`source.${change.from}`), t(`source.${change.to}`)];
    const around = (value: number) => (change.what === 'version' ? `v${value}` : `${value}%`);
    return [shown(change.from, around), shown(change.to, around)];
  };
  return (
    <dl className="compare-receipt">
      {changes.map((change) => {
        const [from, to] = sides(change);
        return (
          <div key={change.what}>
            <dt>{t(`version.what.${change.what}`)}</dt>
            <dd>
              {from} <Arrow /> {to}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
