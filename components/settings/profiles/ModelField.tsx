import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { IconButton } from '@/components/ui/IconButton';
import { type ModelList, sendMessage, type TriedProfile } from '@/utils/browser/messages';
import type { Provider } from '@/utils/llm/provider';
import { callWithAccess } from './call-with-access';
import { ModelMenu } from './ModelMenu';

interface ModelFieldProps {
  value: string;
  onChange(model: string): void;
  provider: Provider | undefined;
  /** There is an address to ask. */
  isAskable: boolean;
  /** The form as it stands, for the service to be asked. */
  tried(): TriedProfile;
}

/** The model: chosen among those that are known or that the service lists, or typed. */
export function ModelField({ value, onChange, provider, isAskable, tried }: ModelFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isListing, setListing] = useState(false);
  const [outcome, setOutcome] = useState<ModelList>();
  const known = provider?.models.map((model) => model.id) ?? [];
  const listed = outcome && 'models' in outcome ? outcome.models : [];
  const choices = [...new Set([...known, ...listed])];
  const list = async () => {
    const asked = tried();
    setListing(true);
    setOutcome(await callWithAccess<{ models: string[] }>(asked.profile.baseUrl, () => sendMessage('listModels', asked)));
    setListing(false);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('settings.model')}</label>
      <div className="with-button">
        <input
          id={id}
          name="model"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {choices.length > 0 && (
          <ModelMenu
            trigger={<IconButton label={t('settings.chooseModel')} icon={<ChevronDown />} />}
            choices={choices}
            typed={value}
            provider={provider}
            onChoose={onChange}
          />
        )}
      </div>
      <div className="form-actions">
        {provider?.listsModels !== false && (
          <Button disabled={isListing || !isAskable} onClick={() => void list()}>
            {isListing ? t('settings.listing') : t('settings.listModels')}
          </Button>
        )}
        <span role="status" className="muted small">
          {listed.length > 0 ? t('settings.listed', { count: listed.length }) : t('settings.modelHint')}
        </span>
      </div>
      {outcome && 'failure' in outcome && <FailureNotice failure={outcome.failure} onGrant={() => void list()} />}
    </div>
  );
}
