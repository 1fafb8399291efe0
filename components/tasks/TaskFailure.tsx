import { useState } from 'react';
import { switchProfile } from '@/components/profiles/switchProfile';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { requestHostAccess } from '@/utils/browser/host-access';
import { openLibrary, openTab } from '@/utils/browser/pages';
import type { FailureRecord } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import { paperPage } from '@/utils/paper/paper-urls';
import type { PaperTask } from '@/utils/summary/summary';
import { useMissingSite } from './useMissingSite';

interface TaskFailureProps {
  task: PaperTask;
  /** What had arrived is shown under it. */
  hasText: boolean;
  note?: string;
  retryLabel?: string;
  onRetry(): void;
  /** Another service was chosen for it; absent: as `onRetry`. */
  onSwitched?(): void;
  onDismiss(): void;
  dismissLabel: string;
}

/** Why a task failed, and every way to go on with it. */
export function TaskFailure({ task, onRetry, onSwitched = onRetry, ...rest }: TaskFailureProps) {
  const inUse = useProfile();
  const site = useMissingSite(task);
  const [notSwitched, setNotSwitched] = useState<FailureRecord>();
  const change = (profile: Profile) =>
    void switchProfile(profile).then(onSwitched, (error: unknown) => setNotSwitched(toStorageFailure(error)));
  return (
    <FailureNotice
      failure={notSwitched ?? task.failure ?? { code: 'unexpected' }}
      onRetry={onRetry}
      onSettings={() => act(openLibrary('settings'))}
      onGrant={() => void requestHostAccess(site ?? '').then((isGranted) => isGranted && onRetry())}
      onOpenPaper={() => act(openTab(paperPage(task.paper)))}
      others={inUse?.others}
      onSwitch={change}
      {...rest}
    />
  );
}
