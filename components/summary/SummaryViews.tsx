import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { SectionList } from './SectionList';
import type { NumberTour, ShownView } from './useNumberTour';
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
  const shared = { card, backing: summary, receipt };
  return (
    <div className="views" ref={tour.root}>
      <SectionList fields={VIEWS.one} {...shared} />
      {/* `tour` only ever gets the views that are listed here. */}
      <Tabs.Root value={tour.view} onValueChange={(view) => tour.setView(view as ShownView)}>
        <Tabs.List className="view-tabs" aria-label={t('view.label')}>
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
        </Tabs.List>
        {CARD_VIEWS.map((view) => (
          <Tabs.Content key={view} value={view}>
            <SectionList fields={VIEWS[view].filter((key) => key !== 'oneLine')} extra={view === 'all' ? extra : []} {...shared} />
          </Tabs.Content>
        ))}
        {templates.map(([id]) => (
          <Tabs.Content key={id} value={`template/${id}`}>
            <SectionList fields={[]} custom={custom.filter(({ template }) => template === id)} {...shared} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </div>
  );
}
