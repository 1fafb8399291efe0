import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import type { ActionItem } from '@/components/ui/ActionMenu';
import { useItem } from '@/components/useItem';
import { changeExportSettings, exportSettingsItem } from '@/utils/browser/library/export-settings';
import { EXPORT_FORMATS, type ExportFormat, type ExportFormatId } from '@/utils/library/export/formats';

/** Begin a group. */
const GROUP_STARTS: readonly ExportFormatId[] = ['report-b', 'json', 'bibtex', 'notion-markdown'];
/** In the order in which people want them. */
const ORDER: readonly ExportFormatId[] = [
  'markdown',
  'html',
  'report-b',
  'report-a',
  'json',
  'csv',
  'bibtex',
  'ris',
  'csl-json',
  'notion-markdown',
  'notion-csv',
];

/** Every form in which these papers can leave, and whether numbers take their evidence along. */
export function useExportItems(count: number, onChoose: (format: ExportFormat) => void): ActionItem[] {
  const { t } = useTranslation();
  const settings = useItem(exportSettingsItem);
  const formats = ORDER.flatMap((id) => EXPORT_FORMATS.filter((format) => format.id === id));
  return [
    ...formats.map((format) => ({
      id: format.id,
      label: count > 1 ? t(`export.format.${format.id}`) : t(`export.formatOne.${format.id}`),
      hint: t(`export.hint.${format.id}`),
      isApart: GROUP_STARTS.includes(format.id),
      onSelect: () => onChoose(format),
    })),
    {
      id: 'evidence',
      label: t('export.evidence'),
      hint: t('export.evidenceHint'),
      isApart: true,
      isChecked: settings?.hasEvidence === true,
      onSelect: () => act(changeExportSettings({ hasEvidence: settings?.hasEvidence ? undefined : true })),
    },
  ];
}
