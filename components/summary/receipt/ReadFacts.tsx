import { useTranslation } from 'react-i18next';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useFormat } from '@/components/useFormat';
import type { Receipt, Tally } from '@/utils/reading/receipt';

/** Where the paper was had from, and how whole what came is. */
export function ReadFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { seconds } = useFormat();
  const { ladder, tables, formulas, doubts, planted, milliseconds, isFromCache } = receipt;
  return (
    <>
      <section>
        <h3>{t('receipt.ladderTitle')}</h3>
        <dl>
          {ladder.map(({ source, url, outcome, detail }) => (
            <div key={`${source} ${url}`} data-outcome={outcome}>
              <dt>
                <OutsideLink href={url}>{t(`receipt.part.${source}`)}</OutsideLink>
              </dt>
              <dd>
                {t(`receipt.outcome.${outcome}`)}
                {detail !== undefined && <span className="muted"> · {detail}</span>}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('receipt.reading')}</dt>
            <dd>{isFromCache ? t('source.fromCache') : t('receipt.took', { seconds: seconds(milliseconds) })}</dd>
          </div>
        </dl>
      </section>
      <section>
        <h3>{t('receipt.wholenessTitle')}</h3>
        <dl>
          <TallyRow name={t('receipt.tablesLabel')} tally={tables} />
          <TallyRow name={t('receipt.formulasLabel')} tally={formulas} />
          {doubts.map(({ code, detail }) => (
            <div key={code + detail}>
              <dt>{t('receipt.doubtTitle')}</dt>
              <dd className="amber">{t(`doubt.${code}`, { detail })}</dd>
            </div>
          ))}
          <div>
            <dt>{t('receipt.plantedTitle')}</dt>
            <dd>{planted.length === 0 ? t('receipt.plantedNone') : t('receipt.plantedSome', { count: planted.length })}</dd>
          </div>
        </dl>
      </section>
    </>
  );
}

function TallyRow({ name, tally: { found, damaged, unreadable } }: { name: string; tally: Tally }) {
  const { t } = useTranslation();
  const faults = [
    damaged > 0 ? t('receipt.damaged', { count: damaged }) : undefined,
    unreadable > 0 ? t('receipt.unreadable', { count: unreadable }) : undefined,
  ].filter((fault) => fault !== undefined);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {t('receipt.tally', { found })}
        {found > 0 && faults.length === 0 && <span className="muted"> · {t('receipt.allWhole')}</span>}
        {faults.length > 0 && <span className="amber"> · {faults.join(' · ')}</span>}
      </dd>
    </div>
  );
}
