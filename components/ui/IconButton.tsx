import type { ComponentProps, ReactNode } from 'react';
import type { KeyActionId } from '@/components/keys/key-actions';
import { useKeyShortcut } from '@/components/keys/useKeyShortcut';
import { WithTooltip } from './WithTooltip';
import './Button.css';

interface IconButtonProps extends ComponentProps<'button'> {
  label: string;
  icon: ReactNode;
  /** Whose key does the same; the calling page binds it with `useKeys`. */
  action?: KeyActionId;
}

/** An icon with its meaning as name and tooltip. */
export function IconButton({ label, icon, action, ...rest }: IconButtonProps) {
  const shortcut = useKeyShortcut(action);
  return (
    <WithTooltip text={label} action={action}>
      <button type="button" className="icon-button" aria-label={label} aria-keyshortcuts={shortcut} {...rest}>
        {icon}
      </button>
    </WithTooltip>
  );
}
