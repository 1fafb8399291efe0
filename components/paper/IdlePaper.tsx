import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeyShortcut } from '@/components/keys/useKeyShortcut';
import { useKeys } from '@/components/keys/useKeys';
import { ProfileMenu } from '@/components/profiles/ProfileMenu';
import { useEstimateText } from '@/components/profiles/useEstimateText';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { WithTooltip } from '@/components/ui/WithTooltip';
import { useHostAccess } from '@/components/useHostAccess';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary } from '@/utils/browser/pages';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { PaperHeader } from './PaperHeader';

interface IdlePaperProps {
  paper: PaperRef;
  listed?: ListedPaper;
  tabTitle?: string;
  onSummarise(): void;
}

/** A paper that has no summary yet. */
export function IdlePaper({ paper, listed, tabTitle, onSummarise }: IdlePaperProps) {
  const { t } = useTranslation();
  const inUse = useProfile();
  const estimateText = useEstimateText(inUse?.profile);
  const page = paper.source === 'web' ? paper.url : undefined;
  const lacksPageAccess = useHostAccess(page) === false;
  const start = () => {
    if (inUse === undefined || inUse.problem !== undefined) return;
    const { profile, lacksAccess } = inUse;
    // Asked for in this very click or key press: afterwards the browser would refuse to ask. Services and sites that allow other origins work
    // without it.
    const missing = [...(profile && lacksAccess ? [profile.baseUrl] : []), ...(page !== undefined && lacksPageAccess ? [page] : [])];
    if (missing.length > 0) void requestHostAccess(...missing);
    onSummarise();
  };
  useKeys({ summarise: inUse?.problem === undefined ? start : undefined });
  const shortcut = useKeyShortcut('summarise');
  if (inUse === undefined) return null;
  const { profile, problem, profiles } = inUse;
  return (
    <article className="pane">
      <PaperHeader paper={paper} about={listed} tabTitle={tabTitle} />
      {problem ? (
        <FailureNotice failure={{ code: problem }} onSettings={() => act(openLibrary(profile ? 'settings' : 'welcome'))} />
      ) : (
        <div className="start">
          <WithTooltip text={estimateText} action="summarise">
            <Button kind="primary" onClick={start} aria-keyshortcuts={shortcut} icon={<BookOpenText />}>
              {t('panel.summarise')}
            </Button>
          </WithTooltip>
          <div className="muted start-hint">
            {page !== undefined && lacksPageAccess ? t('panel.pageAccessHint', { site: new URL(page).hostname }) : t('panel.summariseHint')}
            <br />
            {profile && <ProfileMenu list={profiles.list} chosen={profile} />}
          </div>
        </div>
      )}
    </article>
  );
}
