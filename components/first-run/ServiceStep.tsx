import { useTranslation } from 'react-i18next';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { useFormat } from '@/components/useFormat';
import type { Provider } from '@/utils/llm/provider';
import { providerGroups, providers } from '@/utils/llm/providers';
import { Leave } from './Leave';
import { ServiceGroup } from './ServiceGroup';

interface ServiceStepProps {
  /** Id of the one that was chosen before. */
  chosen: string | undefined;
  isFocused: boolean;
  onChoose(provider: Provider): void;
}

const recommended = providers.filter((provider) => provider.recommended !== undefined);
const groups = providerGroups.map(({ id, providers: all }) => ({
  id,
  providers: all.filter((provider: Provider) => provider.recommended === undefined),
}));

/** Prices are of different days; the oldest is the one to doubt. */
const oldestPrice = providers.map(({ seenAt }) => seenAt).sort()[0] ?? '';

/** The first step: all services, those that are put forward on top, each with what it costs and where its key is made. */
export function ServiceStep({ chosen, isFocused, onChoose }: ServiceStepProps) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const heading = useFocusAtFirst(isFocused);
  return (
    <section aria-labelledby="first-run-step">
      <h2 id="first-run-step" ref={heading} tabIndex={-1}>
        {t('firstRun.chooseTitle')}
      </h2>
      <p className="muted small">{t('firstRun.chooseHint', { day: isoDay(oldestPrice) })}</p>
      <ServiceGroup title={t('firstRun.recommended')} providers={recommended} chosen={chosen} onChoose={onChoose} />
      {groups.map(({ id, providers: ofGroup }) => (
        <ServiceGroup key={id} title={t(`settings.group.${id}`)} providers={ofGroup} chosen={chosen} onChoose={onChoose} />
      ))}
      <Leave />
    </section>
  );
}
