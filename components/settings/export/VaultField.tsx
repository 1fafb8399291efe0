import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import type { FailureRecord } from '@/utils/failure';

interface VaultFieldProps {
  vault: string | undefined;
  /** Nothing for the vault that was open last. */
  onSave(vault: string | undefined): Promise<void>;
}

/** Obsidian's vault. It counts once the field is left: a name half typed is another one's. */
export function VaultField({ vault = '', onSave }: VaultFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(vault);
  const [isEdited, setEdited] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [failure, setFailure] = useState<FailureRecord>();
  const [seen, setSeen] = useState(vault);
  if (seen !== vault) {
    setSeen(vault);
    // Another page has changed it: what nobody has edited here follows.
    if (!isEdited) setText(vault);
    if (saved !== vault) setSaved(undefined);
  }
  const keep = async () => {
    if (!isEdited) return;
    const name = text.trim();
    setEdited(false);
    setText(name);
    setFailure(undefined);
    if (name === vault) return;
    try {
      await onSave(name || undefined);
      setSaved(name);
    } catch (error) {
      setEdited(true);
      setFailure(toStorageFailure(error));
    }
  };
  return (
    <form
      className="vault"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field label={t('noteTemplate.part.vault')} hint={t('noteTemplate.part.vaultHint')}>
        <input
          name="vault"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setEdited(true);
            setSaved(undefined);
          }}
          onBlur={() => void keep()}
        />
      </Field>
      <p className="muted small" role="status">
        {saved !== undefined && (saved === '' ? t('noteTemplate.part.vaultNone') : t('noteTemplate.part.vaultSaved', { vault: saved }))}
      </p>
      {failure && <FailureNotice failure={failure} onRetry={() => void keep()} />}
    </form>
  );
}
