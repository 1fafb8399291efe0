import { type ComponentType, cloneElement, type ReactElement, useState } from 'react';
import { loadLater } from '@/components/load-later';

interface Overlay {
  /** What opens it; without one, `isOpen` does. */
  trigger?: ReactElement<{ onClick?(): void }>;
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
}

/**
 * An overlay whose code is loaded behind the page's first paint. Until it is there its trigger stands alone, and opens it as soon as it is
 * there.
 */
export function onNeed<Props extends Overlay>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const useLoaded = loadLater(load);
  return function OnNeed(props: Props) {
    const [own, setOwn] = useState(false);
    const loaded = useLoaded(own || props.isOpen);
    const onOpenChange = (next: boolean) => {
      setOwn(next);
      props.onOpenChange?.(next);
    };
    if (loaded === undefined)
      return props.trigger === undefined ? null : cloneElement(props.trigger, { onClick: () => onOpenChange(true) });
    return <loaded.default {...props} isOpen={props.isOpen ?? own} onOpenChange={onOpenChange} />;
  };
}
