import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { useViewChoice } from '@/components/summary/sections/reading-context';

const CARD_VIEWS = ['report', 'five', 'all', 'one'] as const;

export interface CardView {
  /** One of the card's views, or `template/ID`. */
  id: string;
  name: string;
}

interface CardViews {
  views: readonly CardView[];
  /** The one that was chosen last, on whichever page, where these cards have it. */
  chosen: string;
  choose(view: string): void;
}

/** The views in which the cards of a digest can be read: the card's own, and those of the templates that some of them have. */
export function useCardViews(rows: readonly DigestRow[]): CardViews {
  const { t } = useTranslation();
  const { view, setView } = useViewChoice();
  const written = rows.flatMap(({ summary }) => summary?.custom ?? []);
  const templates = new Map(written.map(({ template, templateName }) => [`template/${template}`, templateName]));
  const views = [...CARD_VIEWS.map((id) => ({ id, name: t(`view.${id}`) })), ...[...templates].map(([id, name]) => ({ id, name }))];
  return { views, chosen: views.find(({ id }) => id === view)?.id ?? 'report', choose: setView };
}
