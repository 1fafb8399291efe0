import type { ComponentProps, ReactNode } from 'react';
import { WithTooltip } from './WithTooltip';
import './Button.css';

interface IconButtonProps extends ComponentProps<'button'> {
  label: string;
  icon: ReactNode;
}

/** An icon with its meaning as name and tooltip. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={label}>
      <button type="button" className="icon-button" aria-label={label} {...rest}>
        {icon}
      </button>
    </WithTooltip>
  );
}
