import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { settingsItem, spendingItem } from '@/utils/browser/storage';
import { isAtCeiling, monthOf, nothingSpent } from '@/utils/cost/spending';
import { CeilingField } from './CeilingField';
import { EarlierMonths } from './EarlierMonths';
import { useMonthTexts } from './useMonthTexts';
import './Spending.css';

/** What the calls of this month cost, those of earlier ones folded, and where to stop. */
export function SpendingPart() {
  const { t } = useTranslation();
  const spending = useItem(spendingItem);
  const settings = useItem(settingsItem);
  const texts = useMonthTexts();
  if (spending === undefined || settings === undefined) return null;
  const now = Date.now();
  const month = monthOf(now);
  const spent = spending[month] ?? nothingSpent;
  const earlier = Object.entries(spending).filter(([each]) => each !== month);
  return (
    <section className="spending" aria-labelledby="spending-title">
      <header className="part-head">
        <h2 id="spending-title">{t('spending.title')}</h2>
        <span className="muted small">{texts.name(month)}</span>
      </header>
      {spent.calls === 0 ? (
        <p className="muted">{t('spending.nothing')}</p>
      ) : (
        <p className="spent">
          <strong>{texts.cost(spent) || '—'}</strong>
          <span className="muted small">
            {t('spending.calls', { count: spent.calls })} · {texts.tokens(spent)}
          </span>
        </p>
      )}
      {spent.unpriced > 0 && <p className="muted small">{t('spending.unpriced', { count: spent.unpriced })}</p>}
      {isAtCeiling(spending, now, settings.ceiling) && (
        <p className="amber small" role="status">
          {t('spending.ceilingReached')}
        </p>
      )}
      <CeilingField settings={settings} />
      {earlier.length > 0 && <EarlierMonths months={earlier} />}
      <p className="muted small">{t('spending.intro')}</p>
    </section>
  );
}
