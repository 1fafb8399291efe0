import { GitCompareArrows } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { onNeed } from '@/components/ui/on-need';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

interface CompareDialogProps {
  paperKey: string;
  summaries: SavedPaper['summaries'];
  before: Summary;
  after: Summary;
}

export interface CompareOverlayProps extends CompareDialogProps {
  trigger: ReactElement<{ onClick?(): void }>;
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
}

/** With the comparison word by word, which most papers never need. */
const Overlay = onNeed<CompareOverlayProps>(() => import('./CompareOverlay'));

/** 看变化: the comparison over the summary, as wide as the panel. */
export function CompareDialog(props: CompareDialogProps) {
  const { t } = useTranslation();
  return <Overlay {...props} trigger={<Button icon={<GitCompareArrows />}>{t('version.changes')}</Button>} />;
}
