import { cleanup, render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { setLanguage } from '@/components/i18n';
import type { Language } from '@/utils/failure';

afterEach(cleanup);

// jsdom lays nothing out: there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

/** Renders a component as a page of ours would, in one language. */
export async function renderIn(language: Language, element: ReactElement) {
  await setLanguage(language);
  return render(<Tooltip.Provider>{element}</Tooltip.Provider>);
}
