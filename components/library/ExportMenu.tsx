import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useExportItems } from '@/components/export/useExportItems';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { IconButton } from '@/components/ui/IconButton';
import type { ExportFormat } from '@/utils/library/export/formats';

interface ExportMenuProps {
  count: number;
  /** Whether these are all that are listed, or those that were chosen among them. */
  isChoice?: boolean | undefined;
  onChoose(format: ExportFormat): void;
}

/** In which form papers of the list leave. The work itself is the list's: this menu comes and goes with what is chosen. */
export function ExportMenu({ count, isChoice = false, onChoose }: ExportMenuProps) {
  const { t } = useTranslation();
  const items = useExportItems(count, onChoose);
  if (count === 0) return null;
  return (
    <ActionMenu
      trigger={
        <IconButton data-export label={isChoice ? t('select.export', { count }) : t('library.export', { count })} icon={<Download />} />
      }
      items={items}
    />
  );
}
