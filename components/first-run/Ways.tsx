import { Keyboard, MousePointerClick, Puzzle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isButtonShownAtOnce, panelShortcut } from '@/utils/browser/panel-shortcut';
import './Ways.css';

/** How the panel is opened from then on: on the page, by the toolbar button, by the keyboard. */
export function Ways() {
  const { t } = useTranslation();
  const shortcut = usePanelShortcut();
  return (
    <ul className="ways">
      <Way icon={<MousePointerClick />}>{t('firstRun.wayMark')}</Way>
      <Way icon={<Puzzle />}>{isButtonShownAtOnce ? t('firstRun.wayToolbar') : t('firstRun.wayToolbarPin')}</Way>
      {shortcut && (
        <Way icon={<Keyboard />}>
          {t('firstRun.wayKeys')} <kbd>{shortcut}</kbd>
        </Way>
      )}
    </ul>
  );
}

function Way({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden="true">{icon}</span>
      <span>{children}</span>
    </li>
  );
}

/** As the person has set it in the browser; absent where there is none. */
function usePanelShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void panelShortcut().then(setShortcut);
  }, []);
  return shortcut;
}
