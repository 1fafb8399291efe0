import { useProfile } from '@/components/profiles/useProfile';
import { paperPage } from '@/utils/paper/paper-urls';
import type { PaperTask } from '@/utils/summary/summary';

/** The site to which a failed task lacked access, or whose access is the first to ask for. */
export function useMissingSite({ paper, failure }: PaperTask): string | undefined {
  const inUse = useProfile();
  return failure?.site ?? (failure?.code === 'no-page-access' ? paperPage(paper) : inUse?.profile?.baseUrl);
}
