import { ChevronRight, ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { finish, profileFor } from '@/components/settings/profiles/profile-draft';
import { OutsideLink } from '@/components/ui/OutsideLink';
import type { Language } from '@/utils/failure';
import type { Provider } from '@/utils/llm/provider';
import { useCostText } from './useCostText';
import './ServiceGroup.css';

interface ServiceGroupProps {
  title: string;
  providers: readonly Provider[];
  chosen: string | undefined;
  onChoose(provider: Provider): void;
}

/** Services that stand together. */
export function ServiceGroup({ title, providers, chosen, onChoose }: ServiceGroupProps) {
  const id = useId();
  return (
    <div className="service-group">
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {providers.map((provider) => (
          <Service key={provider.id} provider={provider} isChosen={provider.id === chosen} onChoose={() => onChoose(provider)} />
        ))}
      </ul>
    </div>
  );
}

interface ServiceProps {
  provider: Provider;
  isChosen: boolean;
  onChoose(): void;
}

/** One service: a click chooses it. The way to a key is a link of its own. */
function Service({ provider, isChosen, onChoose }: ServiceProps) {
  const { t, i18n } = useTranslation();
  const costText = useCostText();
  const language = i18n.language as Language;
  const name = provider.name[language];
  const facts = [provider.recommended?.[language], provider.models[0]?.id ?? provider.note?.[language]].filter(Boolean);
  return (
    <li data-provider={provider.id} className={isChosen ? 'service chosen' : 'service'}>
      <button type="button" aria-current={isChosen || undefined} onClick={onChoose}>
        <span className="service-name">{name}</span>
        <span className="service-cost">{costText(finish(profileFor(provider)))}</span>
        <small>{facts.join(' · ')}</small>
        <ChevronRight aria-hidden="true" />
      </button>
      {provider.keyUrl ? (
        <OutsideLink className="service-key" href={provider.keyUrl} aria-label={t('firstRun.keyLinkOf', { name })}>
          {t('settings.keyLink')}
          <ExternalLink aria-hidden="true" />
        </OutsideLink>
      ) : (
        <span className="service-key muted">{provider.baseUrl === '' ? t('firstRun.keyDepends') : t('firstRun.noKeyNeeded')}</span>
      )}
    </li>
  );
}
