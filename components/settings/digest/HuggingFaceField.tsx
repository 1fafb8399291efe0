import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { requestHostAccess } from '@/utils/browser/host-access';
import { settingsItem } from '@/utils/browser/storage';
import { HUGGING_FACE } from '@/utils/paper/paper-urls';
import { OwnSite } from './OwnSite';

const MIRROR = 'https://hf-mirror.com';
const KNOWN = [HUGGING_FACE, MIRROR];
const OWN = 'own';

/** Where Hugging Face is asked: itself, its mirror, or another address with the same paths. */
export function HuggingFaceField() {
  const { t } = useTranslation();
  const settings = useItem(settingsItem);
  const [isOwn, setOwn] = useState(false);
  if (settings === undefined) return null;
  const kept = settings.huggingFace ?? HUGGING_FACE;
  const shown = isOwn || !KNOWN.includes(kept) ? OWN : kept;
  const keep = async (site: string) => {
    const { huggingFace: _, ...others } = await settingsItem.getValue();
    await settingsItem.setValue({ ...others, ...(site === HUGGING_FACE ? {} : { huggingFace: site }) });
  };
  const choose = (chosen: string) => {
    setOwn(chosen === OWN);
    if (chosen === OWN) return;
    // In this very choice: people take away what the manifest asked for.
    void requestHostAccess(chosen);
    act(keep(chosen));
  };
  return (
    <div className="fields two">
      <Field label={t('digestSettings.site')} hint={t('digestSettings.siteHint')}>
        <select name="huggingFace" value={shown} onChange={({ target }) => choose(target.value)}>
          {KNOWN.map((site) => (
            <option key={site} value={site}>
              {new URL(site).host}
            </option>
          ))}
          <option value={OWN}>{t('digestSettings.ownSite')}</option>
        </select>
      </Field>
      {shown === OWN && <OwnSite kept={KNOWN.includes(kept) ? '' : kept} onKeep={keep} />}
    </div>
  );
}
