import * as Label from 'radix-ui/label';
import * as Slot from 'radix-ui/slot';
import { type ReactElement, useId } from 'react';
import '@/components/ui/controls.css';

interface FieldProps {
  label: string;
  hint?: string;
  /** Something that the person should not overlook. */
  warning?: string;
  /** The control; its id and description are given to it. */
  children: ReactElement;
}

/** One control of a form with its label above and its explanation below, which is no part of its name. */
export function Field({ label, hint, warning, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const warningId = `${id}-warning`;
  const describedBy = [hint && hintId, warning && warningId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <Label.Root htmlFor={id}>{label}</Label.Root>
      <Slot.Root id={id} aria-describedby={describedBy || undefined}>
        {children}
      </Slot.Root>
      {hint && <small id={hintId}>{hint}</small>}
      {warning && (
        <small className="amber" id={warningId}>
          {warning}
        </small>
      )}
    </div>
  );
}
