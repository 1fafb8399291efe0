import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { parseAddress } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import '@/components/ui/controls.css';
import './AddressForm.css';

/** Takes an arXiv id or the address of any page or PDF; the way to papers in tabs whose address the browser does not tell us. */
export function AddressForm({ onOpen }: { onOpen(paper: PaperRef): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isBad, setIsBad] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const paper = parseAddress(text);
    setIsBad(paper === undefined);
    if (paper !== undefined) onOpen(paper);
  };
  return (
    <form className="address-form" onSubmit={submit}>
      <input
        className="control"
        aria-label={t('panel.address')}
        placeholder={t('panel.address')}
        aria-invalid={isBad}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIsBad(false);
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('panel.openAddress')}
      </Button>
      {isBad && (
        <p className="amber" role="alert">
          {t('panel.badAddress')}
        </p>
      )}
    </form>
  );
}
