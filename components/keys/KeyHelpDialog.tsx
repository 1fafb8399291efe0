import { X } from 'lucide-react';
import * as Dialog from 'radix-ui/dialog';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { boundKeys } from './bound-keys';
import { CommandList } from './CommandList';
import { KeySign } from './KeySign';
import { KEY_GROUPS, keyAction } from './key-actions';
import { useHasKeys } from './useHasKeys';
import '@/components/ui/overlay.css';
import './KeyHelp.css';

interface KeyHelpDialogProps {
  /** What had the focus before. */
  before: Element | null;
  onClose(): void;
}

export default function KeyHelpDialog({ before, onClose }: KeyHelpDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content
          ref={dialog}
          className="dialog key-help"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // The dialog itself, so that the arrow keys scroll it at once.
            event.preventDefault();
            dialog.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            // A dialog without a trigger would leave the focus nowhere.
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus();
          }}
        >
          <header>
            <Dialog.Title>{t('keys.title')}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t('keys.close')} icon={<X />} />
            </Dialog.Close>
          </header>
          <div className="key-help-body">
            <PageKeyList />
            <CommandList />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PageKeyList() {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  const known = boundKeys();
  if (!hasKeys) return <p className="muted">{t('keys.off')}</p>;
  return KEY_GROUPS.map((group) => {
    const actions = known.filter(({ id }) => keyAction(id).group === group);
    if (actions.length === 0) return null;
    return (
      <section key={group}>
        <h3>{t(`keys.group.${group}`)}</h3>
        <dl>
          {actions.map(({ id, keys }) => (
            <div key={id}>
              <dt>{t(`keys.action.${id}`)}</dt>
              <dd>
                {shortened(keys).map((key) => (
                  <KeySign key={key} text={key} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

/** `1–9` for nine keys. */
function shortened(keys: readonly string[]): readonly string[] {
  return keys.length > 3 ? [`${keys[0]}–${keys.at(-1)}`] : keys;
}
