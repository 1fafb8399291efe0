import { ExternalLink, Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { OutsideLink } from '@/components/ui/OutsideLink';

interface KeyFieldProps {
  value: string;
  onChange(value: string): void;
  /** Where a key is made. */
  keyUrl?: string;
  isOptional: boolean;
}

/** The key, hidden unless the person asks to see it. */
export function KeyField({ value, onChange, keyUrl, isOptional }: KeyFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('settings.key')}</label>
      <div className="with-button">
        <input
          id={id}
          name="apiKey"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
        />
        <IconButton
          label={isShown ? t('settings.hideKey') : t('settings.showKey')}
          icon={isShown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!isShown)}
        />
      </div>
      <small>
        {isOptional && t('settings.keyOptional')}
        {keyUrl && (
          <OutsideLink href={keyUrl}>
            {t('settings.keyLink')} <ExternalLink aria-hidden="true" />
          </OutsideLink>
        )}
      </small>
    </div>
  );
}
