import { useTranslation } from 'react-i18next';
import type { ShownView } from '@/components/summary/views/useNumberTour';
import type { ActionItem } from '@/components/ui/ActionMenu';
import { useCopy, useCopyRich } from '@/components/useCopy';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import { bibtex } from '@/utils/library/export/bibtex';
import { exportPaper } from '@/utils/library/export/paper-file';
import { oneLineOf } from '@/utils/library/export/share-line';
import { type ViewSection, viewMarkdown, viewSections, viewText } from '@/utils/library/export/view-file';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import type { Template } from '@/utils/summary/template';
import { allTemplates } from '@/utils/summary/templates/active-templates';
import { templateView } from '@/utils/summary/templates/template-view';
import { VIEWS } from '@/utils/summary/views';

/** The forms in which a summary can be copied. */
export function useCopyItems(summary: Summary, saved: SavedPaper, view: ShownView): ActionItem[] {
  const { t } = useTranslation();
  const copy = useCopy();
  const copyRich = useCopyRich();
  const templates = useItem(templatesItem);
  const shown = () => sectionsIn(summary, view, templates ? allTemplates(templates) : []);
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

function sectionsIn(summary: Summary, view: ShownView, templates: readonly Template[]): ViewSection[] {
  const { custom, extra } = summary;
  switch (view) {
    case 'report':
    case 'five':
    case 'one':
      return viewSections(summary, VIEWS[view]);
    case 'all':
      return [...viewSections(summary, VIEWS.all), ...custom, ...extra];
    default:
      return sectionsOf(
        summary,
        view.slice('template/'.length),
        templates.find(({ id }) => view === `template/${id}`),
      );
  }
}

/** As the template has them today; without it, what was written for it. */
function sectionsOf(summary: Summary, id: string, template: Template | undefined): ViewSection[] {
  if (template === undefined) return summary.custom.filter((section) => section.template === id);
  return templateView(template, summary).flatMap(({ heading, text }) => (text === undefined ? [] : [{ heading, text }]));
}
