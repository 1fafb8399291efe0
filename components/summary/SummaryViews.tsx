import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import type { Summary } from '@/utils/summary/summary';
import { allTemplates } from '@/utils/summary/templates/active-templates';
import { VIEWS } from '@/utils/summary/views';
import { NotYetWritten } from './NotYetWritten';
import { SectionList } from './SectionList';
import { TemplateSections } from './TemplateSections';
import type { NumberTour, ShownView } from './useNumberTour';
import { ViewTabs } from './ViewTabs';
import './SummaryViews.css';

const CARD_VIEWS = ['report', 'five', 'all'] as const;

interface SummaryViewsProps {
  summary: Summary;
  tour: NumberTour;
}

/** One card in several views, and a template's sections in one of their own; the one-liner stands above them and is not repeated. */
export function SummaryViews({ summary, tour }: SummaryViewsProps) {
  const { t } = useTranslation();
  const { card, extra, custom, receipt } = summary;
  const templates = [...new Map(custom.map(({ template, templateName }) => [template, templateName]))];
  const kept = useItem(templatesItem);
  const all = kept ? allTemplates(kept) : [];
  const shared = { card, backing: summary, receipt };
  return (
    <div className="views" ref={tour.root}>
      <SectionList fields={VIEWS.one} {...shared} />
      {/* `tour` only ever gets the views that are listed here. */}
      <Tabs.Root value={tour.view} onValueChange={(view) => tour.setView(view as ShownView)}>
        <ViewTabs aria-label={t('view.label')}>
          {CARD_VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {t(`view.${view}`)}
            </Tabs.Trigger>
          ))}
          {templates.map(([id, name]) => (
            <Tabs.Trigger key={id} value={`template/${id}`}>
              {name}
            </Tabs.Trigger>
          ))}
        </ViewTabs>
        {CARD_VIEWS.map((view) => (
          <Tabs.Content key={view} value={view}>
            <SectionList
              fields={VIEWS[view].filter((key) => key !== 'oneLine')}
              custom={view === 'all' ? custom : []}
              extra={view === 'all' ? extra : []}
              {...shared}
            />
            {view === 'all' && kept && <NotYetWritten templates={kept} summary={summary} />}
          </Tabs.Content>
        ))}
        {templates.map(([id]) => (
          <Tabs.Content key={id} value={`template/${id}`}>
            <TemplateSections id={id} template={all.find((template) => template.id === id)} summary={summary} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </div>
  );
}
