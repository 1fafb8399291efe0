import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useHostAccess } from '@/components/useHostAccess';
import { useItem } from '@/components/useItem';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary } from '@/utils/browser/pages';
import { profileItem } from '@/utils/browser/storage';
import { profileProblem } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { PaperHeader } from './PaperHeader';

interface IdlePaperProps {
  paper: PaperRef;
  tabTitle?: string;
  onSummarise(): void;
}

/** A paper that has no summary yet. */
export function IdlePaper({ paper, tabTitle, onSummarise }: IdlePaperProps) {
  const { t } = useTranslation();
  const profile = useItem(profileItem);
  const hasAccess = useHostAccess(profile?.baseUrl);
  if (profile === undefined) return null;
  const problem = profile ? profileProblem(profile) : 'no-key';
  const start = () => {
    // Asked for in this very click: afterwards the browser would refuse to ask. A service that allows other origins works without it.
    if (profile && hasAccess === false) void requestHostAccess(profile.baseUrl);
    onSummarise();
  };
  return (
    <article className="pane">
      <PaperHeader paper={paper} tabTitle={tabTitle} />
      {problem ? (
        <FailureNotice failure={{ code: problem }} onSettings={() => void openLibrary(profile ? 'settings' : 'welcome')} />
      ) : (
        <div className="start">
          <Button kind="primary" onClick={start} icon={<BookOpenText />}>
            {t('panel.summarise')}
          </Button>
          <p className="muted">
            {t('panel.summariseHint')}
            <br />
            {profile?.model}
          </p>
        </div>
      )}
    </article>
  );
}
