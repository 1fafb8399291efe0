import * as Popover from 'radix-ui/popover';
import { type ReactNode, useEffect, useRef } from 'react';
import './PeekCard.css';

interface PeekCardProps {
  /** What it explains; it stands beside that. */
  anchor: HTMLElement;
  label: string;
  /** It has the focus, for whoever came to read on by keyboard. */
  isEntered: boolean;
  onPointerEnter(): void;
  onPointerLeave(): void;
  onClose(): void;
  children: ReactNode;
}

/** A card beside what is pointed at or focused. It takes no focus until it is entered; Escape closes it and gives the focus back. */
export function PeekCard({ anchor, label, isEntered, onPointerEnter, onPointerLeave, onClose, children }: PeekCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isEntered) card.current?.focus();
  }, [isEntered]);
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          ref={card}
          className="peek"
          aria-label={label}
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={() => {
            if (card.current?.contains(document.activeElement)) anchor.focus();
          }}
          onFocusOutside={(event) => event.preventDefault()}
          onPointerDownOutside={(event) => {
            if (event.target instanceof Node && anchor.contains(event.target)) event.preventDefault();
          }}
          onPointerEnter={onPointerEnter}
          onPointerLeave={onPointerLeave}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
