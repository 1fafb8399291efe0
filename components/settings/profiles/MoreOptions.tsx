import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { atOnceOf, contextTokensOf } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';
import { NumberField } from './NumberField';
import { OwnPrice } from './OwnPrice';
import { type DraftProblem, type DraftProfile, finish } from './profile-draft';
import '@/components/ui/folded.css';

interface MoreOptionsProps {
  draft: DraftProfile;
  provider: Provider | undefined;
  problems: ReadonlySet<DraftProblem>;
  onChange(part: Partial<DraftProfile>): void;
}

/** What most people never touch, folded unless something is set there. Options that the service does not know are not offered. */
export function MoreOptions({ draft, provider, problems, onChange }: MoreOptionsProps) {
  const { t } = useTranslation();
  const [wasSet] = useState(() => hasOptions(draft));
  const known = finish({ ...draft, contextTokens: undefined, price: undefined });
  const { off, on } = provider?.thinking ?? {};
  const tokensProblem = (problem: DraftProblem) => (problems.has(problem) ? t('settings.problem.tokens') : undefined);
  return (
    <details className="folded" open={wasSet}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {t('settings.more')}
      </summary>
      <div className="fields two">
        <NumberField
          name="contextTokens"
          label={t('settings.context')}
          hint={t('settings.contextHint')}
          warning={tokensProblem('context')}
          placeholder={contextTokensOf(known)}
          value={draft.contextTokens}
          onChange={(contextTokens) => onChange({ contextTokens })}
        />
        <NumberField
          name="maxOutputTokens"
          label={t('settings.maxOutput')}
          hint={t('settings.maxOutputHint')}
          warning={tokensProblem('output')}
          value={draft.maxOutputTokens}
          onChange={(maxOutputTokens) => onChange({ maxOutputTokens })}
        />
        <NumberField
          name="atOnce"
          label={t('settings.atOnce')}
          hint={t('settings.atOnceHint')}
          warning={problems.has('at-once') ? t('settings.problem.atOnce') : undefined}
          placeholder={atOnceOf({ providerId: draft.providerId })}
          value={draft.atOnce}
          onChange={(atOnce) => onChange({ atOnce })}
        />
        {!provider?.rejects.includes('temperature') && (
          <NumberField
            name="temperature"
            label={t('settings.temperature')}
            hint={t('settings.temperatureHint')}
            warning={problems.has('temperature') ? t('settings.problem.temperature') : undefined}
            value={draft.temperature}
            onChange={(temperature) => onChange({ temperature })}
          />
        )}
        {off && on && (
          <Field label={t('settings.thinks')}>
            <select
              name="thinks"
              value={draft.thinks ? 'on' : 'off'}
              onChange={(event) => onChange({ thinks: event.target.value === 'on' || undefined })}
            >
              <option value="off">{t('settings.thinksOff')}</option>
              <option value="on">{t('settings.thinksOn')}</option>
            </select>
          </Field>
        )}
      </div>
      <OwnPrice draft={draft} known={known} provider={provider} isWrong={problems.has('price')} onChange={(price) => onChange({ price })} />
    </details>
  );
}

function hasOptions({ contextTokens, maxOutputTokens, atOnce, temperature, thinks, price }: DraftProfile): boolean {
  return [contextTokens, maxOutputTokens, atOnce, temperature, thinks, price].some((option) => option !== undefined);
}
