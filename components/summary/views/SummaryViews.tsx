import { Plus } from 'lucide-react';
import * as Tabs from 'radix-ui/tabs';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaintOf } from '@/components/first-paint';
import { NotYetWritten } from '@/components/summary/sections/NotYetWritten';
import { OneLine, SummaryPart } from '@/components/summary/sections/SummaryPart';
import { viewParts, type Written } from '@/components/summary/sections/view-parts';
import { act } from '@/components/toast/toasts';
import { IconButton } from '@/components/ui/IconButton';
import { useItem } from '@/components/useItem';
import { openLibrary } from '@/utils/browser/pages';
import { templatesItem } from '@/utils/browser/storage';
import type { Receipt } from '@/utils/reading/receipt';
import type { FieldKey } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { allTemplates } from '@/utils/summary/templates/active-templates';
import { ShareLine } from './ShareLine';
import { useIdle } from './useIdle';
import type { NumberTour, ShownView } from './useNumberTour';
import { ViewTabs } from './ViewTabs';
import './SummaryViews.css';

/** What a window shows before anybody scrolls. */
const FIRST_PARTS = 2;

const CARD_VIEWS = ['report', 'five', 'all', 'one'] as const;

interface SummaryViewsProps {
  written: Written;
  /** Templates with a view of their own. */
  templates: readonly Pick<Summary['custom'][number], 'template' | 'templateName'>[];
  /** The finished summary; absent while it is being written. */
  summary?: Summary;
  receipt?: Receipt;
  /** While it is being written: which field. */
  current?: FieldKey | 'none';
  /** In the order in which they are written: what comes later then moves nothing that is being read. */
  isAsWritten: boolean;
  tour: NumberTour;
}

/** One card in several views, and a template's sections in one of their own; the one-liner stands above them. Switching costs no call. */
export function SummaryViews({ written, templates, summary, receipt, current, isAsWritten, tour }: SummaryViewsProps) {
  const { t } = useTranslation();
  const kept = useItem(templatesItem);
  const names = new Map(templates.map(({ template, templateName }) => [template, templateName]));
  const behind = { backing: summary, receipt, isUnfinished: summary === undefined };
  const { view } = tour;
  const { parts, isPainted } = useParts({ view, written, current, isAsWritten }, kept);
  const sections = useRef<HTMLDivElement>(null);
  // Else the page would be shorter for a frame, and its reader elsewhere.
  const minHeight = isPainted ? undefined : sections.current?.offsetHeight;
  const { oneLine } = written.card;
  return (
    <div className="views" ref={tour.root} aria-busy={summary === undefined || undefined} data-as-written={isAsWritten || undefined}>
      {oneLine === undefined ? (
        current !== undefined && <div className="one-line" aria-hidden="true" />
      ) : (
        <OneLine text={oneLine} {...behind} />
      )}
      {/* `tour` only ever gets the views that are listed here. */}
      <Tabs.Root value={view} onValueChange={(chosen) => tour.choose(chosen as ShownView)}>
        <div className="view-row">
          <ViewTabs aria-label={t('view.label')}>
            {CARD_VIEWS.map((each) => (
              <Tabs.Trigger key={each} value={each}>
                {t(`view.${each}`)}
              </Tabs.Trigger>
            ))}
            {[...names].map(([id, name]) => (
              <Tabs.Trigger key={id} value={`template/${id}`}>
                {name}
              </Tabs.Trigger>
            ))}
          </ViewTabs>
          <IconButton label={t('view.add')} icon={<Plus />} onClick={() => act(openLibrary('settings'))} />
        </div>
        {/* The same panel for all views: their parts are the same, and only come and go. */}
        <Tabs.Content value={view}>
          <div className="sections" ref={sections} style={{ minHeight }}>
            {parts.map((part) => (
              <SummaryPart key={part.id} {...part} {...behind} />
            ))}
          </div>
          {view === 'one' && summary && <ShareLine summary={summary} />}
          {view === 'all' && kept && summary && <NotYetWritten templates={kept} summary={summary} />}
        </Tabs.Content>
      </Tabs.Root>
    </div>
  );
}

type Chosen = Omit<Parameters<typeof viewParts>[1], 'templates'> & { view: ShownView };

/**
 * The parts of a view, those further down a frame later, and hidden behind them those of all others, once there is time: whoever changes views
 * waits for nothing.
 */
function useParts({ view, written, current, isAsWritten }: Chosen, kept: Parameters<typeof allTemplates>[0] | undefined) {
  const { t } = useTranslation();
  const isPainted = usePaintOf(view);
  const hasTime = useIdle(isPainted);
  return useMemo(() => {
    const shown = { written, templates: kept ? allTemplates(kept) : [], current, isAsWritten };
    const own = viewParts(view, shown, t);
    const ids = new Set(own.map(({ id }) => id));
    const others = hasTime ? viewParts('all', shown, t).filter(({ id }) => !ids.has(id)) : [];
    const seen = isPainted ? own.length : FIRST_PARTS;
    const all = [...own, ...others].map((part, index) => ({ ...part, isHidden: index >= seen || index >= own.length }));
    // Before there is time for what nobody sees, it is not even in the page.
    return { isPainted, parts: hasTime ? all : all.slice(0, seen) };
  }, [view, written, kept, current, isAsWritten, isPainted, hasTime, t]);
}
