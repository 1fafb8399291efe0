import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';

/** What our own reports write where a card has no such field. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === NOT_WRITTEN;
}
