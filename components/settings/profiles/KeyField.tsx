import { ExternalLink, Eye, EyeOff } from 'lucide-react';
import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { hasKey, originOf, type Profile } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';

/** What stands in the field, without standing in any state. */
export type TypedKey = 'none' | 'good' | 'bad';

interface KeyFieldProps {
  input: RefObject<HTMLInputElement | null>;
  typed: TypedKey;
  onTyped(typed: TypedKey): void;
  /** As it stands in the form: it tells whether a key is kept, and for where. */
  profile: Profile;
  provider: Provider | undefined;
}

/**
 * The key, hidden unless the person asks to see it. Only the element itself holds it: React writes the value of a controlled input into an
 * attribute, which the page's HTML would show. One that is kept is never read back.
 */
export function KeyField({ input, typed, onTyped, profile, provider }: KeyFieldProps) {
  const { t } = useTranslation();
  const isKept = hasKey(profile);
  const isMoved = profile.keyOrigin !== undefined && !isKept && originOf(profile.baseUrl) !== undefined;
  const [isShown, setShown] = useState(false);
  const id = useId();
  const warningId = useId();
  const warning =
    typed === 'bad'
      ? t('settings.keyBad')
      : typed === 'none' && isMoved
        ? t('settings.keyBound', { origin: profile.keyOrigin })
        : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{t('settings.key')}</label>
      <div className="with-button">
        <input
          ref={input}
          id={id}
          name="apiKey"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={isKept ? t('settings.keyKept') : undefined}
          aria-invalid={typed === 'bad'}
          aria-describedby={warning && warningId}
          onInput={(event) => onTyped(judge(event.currentTarget.value))}
        />
        <IconButton
          label={isShown ? t('settings.hideKey') : t('settings.showKey')}
          icon={isShown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!isShown)}
        />
      </div>
      {warning && (
        <small className="amber" id={warningId}>
          {warning}
        </small>
      )}
      <small>
        {provider?.needsKey === false && t('settings.keyOptional')}
        {provider?.keyUrl && (
          <OutsideLink href={provider.keyUrl}>
            {t('settings.keyLink')} <ExternalLink aria-hidden="true" />
          </OutsideLink>
        )}
      </small>
    </div>
  );
}

/** A header holds visible ASCII only. */
function judge(text: string): TypedKey {
  const key = text.trim();
  if (key === '') return 'none';
  return /[^\x21-\x7e]/.test(key) ? 'bad' : 'good';
}
