import { cleanup, configure, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { setLanguage } from '@/components/i18n';
import { loadTheRest } from '@/components/load-later';
import { Toaster } from '@/components/toast/Toaster';
// What pages load behind their first paint: here nobody waits for it.
import '@/components/own/TagsOverlay';
import '@/components/paper/other-states';
import '@/components/ui/ActionMenuOverlay';
import '@/components/ui/ConfirmDialogOverlay';
import '@/components/ui/PeekCard';
import '@/components/ui/TooltipOverlay';
import type { Language } from '@/utils/failure';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 4_000 });

afterEach(cleanup);

// jsdom lays nothing out: there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;
// Nor does it capture a pointer, which Radix asks for.
Element.prototype.hasPointerCapture = () => false;

/** Renders a component as a page of ours would, in one language. */
export async function renderIn(language: Language, element: ReactElement) {
  await setLanguage(language);
  await loadTheRest();
  // As every page has them; beside the element, whose markup tests look at.
  render(<Toaster />);
  return render(element);
}
