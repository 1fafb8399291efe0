import type { ReactElement } from 'react';
import { onNeed } from './on-need';

export interface ActionItem {
  id?: string;
  label: string;
  /** Under the label, in small. */
  hint?: string;
  /** A line above it. */
  isApart?: boolean;
  isDisabled?: boolean;
  /** Of a choice among all items: whether it is the one that counts now. */
  isChosen?: boolean;
  /** Of something that can be switched: whether it is on. The menu stays open. */
  isChecked?: boolean;
  /** Where it leads, in place of `onSelect`. */
  href?: string;
  onSelect?(): void;
}

export interface ActionMenuProps {
  trigger: ReactElement<{ onClick?(): void }>;
  items: readonly ActionItem[];
  align?: 'start' | 'center';
  /** For those who open it by a key. */
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
}

/** What can be done, gone to or chosen, behind a button. */
export const ActionMenu = onNeed<ActionMenuProps>(() => import('./ActionMenuOverlay'));
