import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCopyErrands } from '@/utils/browser/copy-errand';
import './CommandedCopy.css';

/** Long enough to be read, in milliseconds. */
const SHOWN_MS = 4_000;

/** In the panel: copies what a key that was pressed elsewhere in the browser asks for, and says so. */
export function CommandedCopy() {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const end = runCopyErrands((text) => {
      const isDone = copyUnfocused(text);
      setIsCopied(isDone);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIsCopied(false), SHOWN_MS);
      return isDone;
    });
    return () => {
      end();
      clearTimeout(timer.current);
    };
  }, []);
  return (
    <p role="status" className="commanded-copy">
      {isCopied && t('keys.copied')}
    </p>
  );
}

/** `navigator.clipboard` wants the focus, which is in the page where the key was pressed; the older way does not. */
function copyUnfocused(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isDone;
}
