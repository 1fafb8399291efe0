import { Label } from 'radix-ui';
import type { ReactNode } from 'react';
import '@/components/ui/controls.css';

interface FieldProps {
  label: string;
  hint?: string;
  /** Something that the person should not overlook. */
  warning?: string;
  children: ReactNode;
}

/** One control of a form with its label above and its explanation below. */
export function Field({ label, hint, warning, children }: FieldProps) {
  return (
    <Label.Root className="field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
      {warning && <small className="amber">{warning}</small>}
    </Label.Root>
  );
}
