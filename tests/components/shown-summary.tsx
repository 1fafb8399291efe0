import { DonePaper } from '@/components/paper/DonePaper';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** A finished summary as a page shows it, without what can be done with it. */
export function ShownSummary({ summary, saved }: { summary: Summary; saved: SavedPaper }) {
  const tour = useNumberTour(summary);
  return <DonePaper asked={summary.paper} summary={summary} saved={saved} tour={tour} />;
}
