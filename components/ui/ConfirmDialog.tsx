import type { ReactElement } from 'react';
import { onNeed } from './on-need';

export interface ConfirmDialogProps {
  /** What opens it; without one, `isOpen` does. */
  trigger?: ReactElement<{ onClick?(): void }>;
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
  title: string;
  hint: string;
  cancelLabel: string;
  confirmLabel: string;
  onConfirm(): void;
}

/** Asks before something that cannot be brought back. */
export const ConfirmDialog = onNeed<ConfirmDialogProps>(() => import('./ConfirmDialogOverlay'));
