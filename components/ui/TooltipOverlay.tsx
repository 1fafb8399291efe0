import * as Tooltip from 'radix-ui/tooltip';
import { KeyHint } from '@/components/keys/KeyHint';
import type { TooltipProps } from './WithTooltip';
import './overlay.css';

/** In milliseconds: a pointer that only passes shows nothing. */
const DELAY_MS = 400;

export default function TooltipOverlay({ text, action, children }: TooltipProps) {
  return (
    <Tooltip.Provider delayDuration={DELAY_MS}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="tooltip" sideOffset={4} collisionPadding={8}>
            {text}
            {action && <KeyHint action={action} />}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
