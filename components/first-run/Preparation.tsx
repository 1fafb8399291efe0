import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/failure';
import type { Provider } from '@/utils/llm/provider';
import './Preparation.css';

/** What there is to do or to know before a service answers. */
export function Preparation({ provider }: { provider: Provider | undefined }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  if (provider?.setup)
    return (
      <div className="preparation">
        <p>{t('firstRun.setup')}</p>
        <ol>
          {provider.setup.map((line) => (
            <li key={line.en}>{line[language]}</li>
          ))}
        </ol>
      </div>
    );
  return provider?.note ? <p className="muted small">{provider.note[language]}</p> : null;
}
