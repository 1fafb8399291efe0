import { Tooltip } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import './Button.css';
import './overlay.css';

interface IconButtonProps extends ComponentProps<'button'> {
  label: string;
  icon: ReactNode;
}

/** An icon with its meaning as name and tooltip. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" className="icon-button" aria-label={label} {...rest}>
          {icon}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={4} collisionPadding={8}>
          {label}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
