import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import './overlay.css';

interface ActionMenuProps {
  trigger: ReactElement;
  items: readonly { id?: string; label: string; onSelect(): void }[];
  align?: 'start' | 'center';
}

export function ActionMenu({ trigger, items, align = 'center' }: ActionMenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <DropdownMenu.Item key={item.id ?? item.label} className="menu-item" onSelect={item.onSelect}>
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
