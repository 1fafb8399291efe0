import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import './overlay.css';

interface WithTooltipProps {
  /** Nothing is shown where it is empty. */
  text: string | undefined;
  /** The control that it explains. */
  children: ReactElement;
}

/** A word more about a control, shown while it is pointed at or has the focus. */
export function WithTooltip({ text, children }: WithTooltipProps) {
  if (!text) return children;
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={4} collisionPadding={8}>
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
