import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProfileMenu } from '@/components/profiles/ProfileMenu';
import { useEstimateText } from '@/components/profiles/useEstimateText';
import { useProfile } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { WithTooltip } from '@/components/ui/WithTooltip';
import { useHostAccess } from '@/components/useHostAccess';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary } from '@/utils/browser/pages';
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
  const inUse = useProfile();
  const estimateText = useEstimateText(inUse?.profile);
  const page = paper.source === 'web' ? paper.url : undefined;
  const lacksPageAccess = useHostAccess(page) === false;
  if (inUse === undefined) return null;
  const { profile, problem, lacksAccess, profiles } = inUse;
  const start = () => {
    // Asked for in this very click: afterwards the browser would refuse to ask. Services and sites that allow other origins work without it.
    const missing = [...(profile && lacksAccess ? [profile.baseUrl] : []), ...(page !== undefined && lacksPageAccess ? [page] : [])];
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
          <WithTooltip text={estimateText}>
            <Button kind="primary" onClick={start} icon={<BookOpenText />}>
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
