import { Field } from '@/components/settings/Field';

interface NumberFieldProps {
  name: string;
  label: string;
  hint?: string;
  warning?: string;
  placeholder?: number;
  step?: number | 'any';
  /** NaN: what stands there is no number. */
  value: number | undefined;
  onChange(value: number | undefined): void;
}

/** A number that may be left out. */
export function NumberField({ name, label, hint, warning, placeholder, step = 'any', value, onChange }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} warning={warning}>
      <input
        name={name}
        type="number"
        min={0}
        step={step}
        placeholder={placeholder?.toString()}
        aria-invalid={warning !== undefined}
        value={value === undefined || Number.isNaN(value) ? '' : value}
        onChange={({ target }) => onChange(target.value === '' && !target.validity.badInput ? undefined : target.valueAsNumber)}
      />
    </Field>
  );
}
