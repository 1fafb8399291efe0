import { lineText } from '@/utils/library/export/text/file-text';
import type { Own } from '@/utils/summary/summary';

/** Tags as keywords: programs part keywords at commas, so one inside a tag becomes a full-width one. */
export function tagNames({ tags = [] }: Pick<Own, 'tags'>): string[] {
  return tags.map((tag) => lineText(tag).replaceAll(',', '，')).filter((tag) => tag !== '');
}
