import type { ShownView } from '@/components/summary/views/useNumberTour';
import { type ViewSection, viewSections } from '@/utils/library/export/view-file';
import type { Summary } from '@/utils/summary/summary';
import type { Template } from '@/utils/summary/template';
import { templateView } from '@/utils/summary/templates/template-view';
import { VIEWS } from '@/utils/summary/views';

/** What a view shows of a summary, as it is copied. @param templates as they are today */
export function shownSections(summary: Summary, view: ShownView, templates: readonly Template[]): ViewSection[] {
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
