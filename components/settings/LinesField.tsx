import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { type MarkedSite, settingsItem } from '@/utils/browser/storage';
import './LinesField.css';

const SITES: readonly MarkedSite[] = ['huggingface', 'arxiv'];

/** On which sites one-line contributions stand under titles; open pages follow at once. */
export function LinesField() {
  const { t } = useTranslation();
  const settings = useItem(settingsItem);
  if (settings === undefined) return null;
  const hidden = settings.noLinesOn ?? [];
  const show = (site: MarkedSite, isShown: boolean) =>
    void settingsItem.setValue({ ...settings, noLinesOn: isShown ? hidden.filter((other) => other !== site) : [...hidden, site] });
  return (
    <fieldset className="lines-field">
      <legend>{t('pageLines.title')}</legend>
      {SITES.map((site) => (
        <label key={site}>
          <input
            type="checkbox"
            name={`lines-${site}`}
            checked={!hidden.includes(site)}
            onChange={(event) => show(site, event.target.checked)}
          />
          {t(`pageLines.${site}`)}
        </label>
      ))}
    </fieldset>
  );
}
