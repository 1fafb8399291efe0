import { type InputHTMLAttributes, useState } from 'react';
import { Field } from '@/components/settings/Field';

interface KeptFieldProps<Value> extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'name' | 'type'> {
  label: string;
  hint?: string;
  /** Something else that the person should know. */
  warning?: string;
  /** As it is kept, written out. */
  kept: string;
  read(text: string): Value | 'bad';
  /** Shown where what was typed is nothing that can be kept. */
  bad: string;
  onKeep(value: Value): void;
}

/** A text that counts once its field is left: half typed it would be another. */
export function KeptField<Value>({ label, hint, warning, kept, read, bad, onKeep, ...input }: KeptFieldProps<Value>) {
  const [text, setText] = useState(kept);
  const [isEdited, setEdited] = useState(false);
  const [isBad, setBad] = useState(false);
  const [seen, setSeen] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    // Another page has changed it: what nobody has edited here follows.
    if (!isEdited) setText(kept);
  }
  const keep = () => {
    if (!isEdited) return;
    const value = read(text);
    setBad(value === 'bad');
    if (value === 'bad') return;
    setEdited(false);
    onKeep(value);
  };
  return (
    <Field label={label} hint={hint} warning={isBad ? bad : warning}>
      <input
        {...input}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isBad}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setEdited(true);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
    </Field>
  );
}
