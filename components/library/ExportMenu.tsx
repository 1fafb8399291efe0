import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ExportLine } from '@/components/export/ExportLine';
import { useExport } from '@/components/export/useExport';
import { useExportItems } from '@/components/export/useExportItems';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { IconButton } from '@/components/ui/IconButton';

interface ExportMenuProps {
  /** In their order. */
  keys: readonly string[];
  /** Whether these are all that are listed, or those that were chosen among them. */
  isChoice?: boolean;
  /** ISO day whose papers these are; else reports bear today's date. */
  day?: string;
}

/** The export of papers of the list. */
export function ExportMenu({ keys, isChoice = false, day }: ExportMenuProps) {
  const { t } = useTranslation();
  const { state, start, stop } = useExport();
  const count = keys.length;
  const items = useExportItems(count, (format) => void start(format, { keys }, day));
  if (count === 0 && state.status === 'idle') return null;
  return (
    <>
      <ActionMenu
        trigger={
          <IconButton data-export label={isChoice ? t('select.export', { count }) : t('library.export', { count })} icon={<Download />} />
        }
        items={items}
      />
      <ExportLine state={state} onStop={stop} />
    </>
  );
}
