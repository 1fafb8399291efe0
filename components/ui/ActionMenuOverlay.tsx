import { Check } from 'lucide-react';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import type { ReactNode } from 'react';
import type { ActionItem, ActionMenuProps } from './ActionMenu';
import { OutsideLink } from './OutsideLink';
import './overlay.css';

export default function ActionMenuOverlay({ trigger, items, align = 'center', isOpen, onOpenChange }: ActionMenuProps) {
  return (
    // It holds nobody: the page beside it stays as it is for those who hear it.
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          <Choice items={items}>
            {items.map((item) => (
              <Item key={idOf(item)} item={item} />
            ))}
          </Choice>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function idOf({ id, label }: ActionItem): string {
  return id ?? label;
}

/** Where one of them counts. */
function Choice({ items, children }: { items: readonly ActionItem[]; children: ReactNode }) {
  const chosen = items.find(({ isChosen }) => isChosen);
  if (items.every(({ isChosen }) => isChosen === undefined)) return children;
  return (
    <DropdownMenu.RadioGroup value={chosen && idOf(chosen)} onValueChange={(id) => items.find((item) => idOf(item) === id)?.onSelect?.()}>
      {children}
    </DropdownMenu.RadioGroup>
  );
}

function Item({ item }: { item: ActionItem }) {
  const { label, hint, href } = item;
  const words = (
    <>
      {label}
      {hint && <small>{hint}</small>}
    </>
  );
  return (
    <>
      {item.isApart && <DropdownMenu.Separator className="menu-line" />}
      {item.isChosen !== undefined ? (
        <DropdownMenu.RadioItem className="menu-item choice" value={idOf(item)} disabled={item.isDisabled}>
          <span>{words}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden="true" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ) : item.isChecked !== undefined ? (
        <DropdownMenu.CheckboxItem
          className="menu-item choice"
          checked={item.isChecked}
          onSelect={(event) => {
            event.preventDefault();
            item.onSelect?.();
          }}
        >
          <span>{words}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden="true" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.CheckboxItem>
      ) : href === undefined ? (
        <DropdownMenu.Item className="menu-item" disabled={item.isDisabled} onSelect={item.onSelect}>
          {words}
        </DropdownMenu.Item>
      ) : (
        <DropdownMenu.Item className="menu-item" asChild>
          <OutsideLink href={href}>{words}</OutsideLink>
        </DropdownMenu.Item>
      )}
    </>
  );
}
