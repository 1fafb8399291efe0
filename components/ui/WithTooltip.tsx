import type { ReactElement } from 'react';
import type { KeyActionId } from '@/components/keys/key-actions';
import { loadLater } from '@/components/load-later';

export interface TooltipProps {
  /** Nothing is shown where it is empty. */
  text: string | undefined;
  /** Whose key does the same. */
  action?: KeyActionId | undefined;
  /** The control that it explains. */
  children: ReactElement;
}

/** Behind the first paint: nobody points at anything before. */
const useOverlay = loadLater(() => import('./TooltipOverlay'));

/** A word more about a control, shown while it is pointed at or has the focus. */
export function WithTooltip({ text, action, children }: TooltipProps) {
  const overlay = useOverlay(false);
  if (!text || overlay === undefined) return children;
  return (
    <overlay.default text={text} action={action}>
      {children}
    </overlay.default>
  );
}
