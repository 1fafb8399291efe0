import './KeySign.css';

/** A key as it stands on the keyboard. */
export function KeySign({ text, isHidden = false }: { text: string; isHidden?: boolean }) {
  return (
    <kbd className="key-sign" aria-hidden={isHidden || undefined}>
      {text.length === 1 ? text.toUpperCase() : text}
    </kbd>
  );
}
