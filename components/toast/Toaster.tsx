import { X } from 'lucide-react';
import * as Toast from 'radix-ui/toast';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText, type Language } from '@/utils/failure';
import { closeAllToasts, closeToast, type ShownToast, useToasts } from './toasts';
import './Toaster.css';

/** In milliseconds; a failure needs longer to be read. */
const SHOWN_MS = 4_000;
const FAILURE_SHOWN_MS = 20_000;
/** Whoever deleted by mistake needs a moment to see it. */
const UNDO_SHOWN_MS = 10_000;

/** Where the page's short words appear, and are read to those who listen. */
export function Toaster() {
  const { t } = useTranslation();
  useEffect(() => closeAllToasts, []);
  return (
    <Toast.Provider label={t('toast.label')} swipeDirection="down">
      {useToasts().map((each) => (
        <OneToast key={each.id} shown={each} />
      ))}
      <Toast.Viewport className="toasts" label={t('toast.area')} />
    </Toast.Provider>
  );
}

function OneToast({ shown }: { shown: ShownToast }) {
  const { t, i18n } = useTranslation();
  const failure = 'failure' in shown ? shown.failure : undefined;
  const undo = 'undo' in shown ? shown.undo : undefined;
  const said = failure && failureText(failure.code, i18n.language as Language);
  return (
    <Toast.Root
      className={`toast ${failure ? 'failed' : ''}`}
      data-toast={failure?.code ?? 'done'}
      duration={failure ? FAILURE_SHOWN_MS : undo ? UNDO_SHOWN_MS : SHOWN_MS}
      onOpenChange={(isOpen) => !isOpen && closeToast(shown.id)}
    >
      <Toast.Description>
        {said ? `${said.what}${i18n.language === 'en' ? ' ' : ''}${said.next}` : 'text' in shown && shown.text}
        {failure?.detail && <small>{failure.detail}</small>}
      </Toast.Description>
      {undo && (
        <Toast.Action className="toast-undo" altText={t('toast.undoHint')} onClick={undo}>
          {t('toast.undo')}
        </Toast.Action>
      )}
      <Toast.Close className="icon-button" aria-label={t('toast.close')}>
        <X aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  );
}
