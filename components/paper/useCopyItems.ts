import { useTranslation } from 'react-i18next';
import { shownSections } from '@/components/export/shown-sections';
import type { ShownView } from '@/components/summary/views/useNumberTour';
import type { ActionItem } from '@/components/ui/ActionMenu';
import { useCopy, useCopyRich } from '@/components/useCopy';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import { bibtex } from '@/utils/library/export/bibtex';
import { exportPaper } from '@/utils/library/export/paper-file';
import { oneLineOf } from '@/utils/library/export/share-line';
import { viewMarkdown, viewText } from '@/utils/library/export/view-file';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { allTemplates } from '@/utils/summary/templates/active-templates';

/** The forms in which a summary can be copied. */
export function useCopyItems(summary: Summary, saved: SavedPaper, view: ShownView): ActionItem[] {
  const { t } = useTranslation();
  const copy = useCopy();
  const copyRich = useCopyRich();
  const templates = useItem(templatesItem);
  const shown = () => shownSections(summary, view, templates ? allTemplates(templates) : []);
  return [
    { label: t('action.copyView'), onSelect: () => copy(viewMarkdown(summary, shown())) },
    {
      label: t('action.copyRich'),
      onSelect: () => copyRich(async () => (await import('@/utils/library/export/rich-text')).richText(summary, shown())),
    },
    { label: t('action.copyPlain'), onSelect: () => copy(viewText(summary, shown())) },
    { label: t('action.copyLine'), onSelect: () => copy(oneLineOf(summary)) },
    { label: t('action.copyPaper'), isApart: true, onSelect: () => copy(exportPaper(summary, saved)) },
    { label: t('action.copyBibtex'), onSelect: () => copy(bibtex(summary)) },
  ];
}
