import * as Tabs from 'radix-ui/tabs';
import { type ComponentProps, useState } from 'react';
import './SummaryViews.css';

/**
 * The tabs of views. Radix gives a pressed tab the focus by script, for Safari does not, and browsers may then show it as if the keyboard had
 * brought it there (https://html.spec.whatwg.org/multipage/interaction.html#focus-processing-model): only keys bring the ring.
 */
export function ViewTabs(props: ComponentProps<typeof Tabs.List>) {
  const [isPressed, setPressed] = useState(false);
  return (
    <Tabs.List
      className="view-tabs"
      data-pressed={isPressed || undefined}
      onPointerDownCapture={() => setPressed(true)}
      onKeyDownCapture={() => setPressed(false)}
      {...props}
    />
  );
}
