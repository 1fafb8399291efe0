import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { COMMANDS, canOpenCommandSettings, commandKeys, openCommandSettings } from '@/utils/browser/commands';
import { KeySign } from './KeySign';

type CommandKeys = Awaited<ReturnType<typeof commandKeys>>;

/** The commands that work on every page of the browser, with the keys that it has for them now. */
export function CommandList() {
  const { t } = useTranslation();
  const [keys, setKeys] = useState<CommandKeys>();
  useEffect(() => {
    let isGone = false;
    void commandKeys().then((known) => {
      if (!isGone) setKeys(known);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (keys === undefined) return null;
  return (
    <section>
      <h3>{t('keys.everywhere')}</h3>
      <dl>
        {COMMANDS.map((name) => (
          <div key={name}>
            <dt>{t(`keys.command.${name}`)}</dt>
            <dd>{keys[name] ? <KeySign text={keys[name]} /> : <span className="muted">{t('keys.unset')}</span>}</dd>
          </div>
        ))}
      </dl>
      {canOpenCommandSettings() ? (
        <Button onClick={() => void openCommandSettings()}>{t('keys.change')}</Button>
      ) : (
        <p className="muted">{t('keys.changeInFirefox')}</p>
      )}
    </section>
  );
}
