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
  const page = paper.source === 'web' ? paper.url : undefined;
  const hasPageAccess = useHostAccess(page);
  if (profile === undefined) return null;
  const problem = profile ? profileProblem(profile) : 'no-key';
  const start = () => {
    // Asked for in this very click: afterwards the browser would refuse to ask. Services and sites that allow other origins work without it.
    const missing = [
      ...(profile && hasAccess === false ? [profile.baseUrl] : []),
      ...(page !== undefined && hasPageAccess === false ? [page] : []),
    ];
    if (missing.length > 0) void requestHostAccess(...missing);
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
            {page !== undefined && hasPageAccess === false
              ? t('panel.pageAccessHint', { site: new URL(page).hostname })
              : t('panel.summariseHint')}
            <br />
            {profile?.model}
          </p>
        </div>
      )}
    </article>
  );
}
