import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS, type ViewId } from '@/utils/summary/views';
import { SectionList } from './SectionList';
import './SummaryViews.css';

const SHOWN: readonly ViewId[] = ['report', 'five', 'all'];

/** One card in several views; the one-liner stands above them and is not repeated. */
export function SummaryViews({ card, extra }: Pick<Summary, 'card' | 'extra'>) {
  const { t } = useTranslation();
  return (
    <>
      <SectionList card={card} fields={VIEWS.one} />
      <Tabs.Root defaultValue="report" className="views">
        <Tabs.List className="view-tabs" aria-label={t('view.label')}>
          {SHOWN.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {t(`view.${view}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SHOWN.map((view) => (
          <Tabs.Content key={view} value={view}>
            <SectionList card={card} fields={VIEWS[view].filter((key) => key !== 'oneLine')} extra={view === 'all' ? extra : []} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </>
  );
}
