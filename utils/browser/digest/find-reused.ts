import { profilesItem, readSaved, templatesItem } from '@/utils/browser/storage';
import type { Plan } from '@/utils/digest/digest';
import { findReusable } from '@/utils/digest/find-reusable';
import { profilesInUse } from '@/utils/llm/profile';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';

/** `made.startedAt` of the summaries that need not be made for a plan, by `paperKey`. */
export async function findReused(keys: readonly string[], { profile: wanted, reusesAny }: Plan): Promise<Map<string, number>> {
  const [profiles, templates] = await Promise.all([profilesItem.getValue(), templatesItem.getValue()]);
  const [profile] = profilesInUse(profiles, wanted);
  const making = { model: profile?.model.trim() ?? '', asked: askedSections(activeTemplates(templates)) };
  const reused = new Map<string, number>();
  for (const key of keys) {
    const saved = await readSaved(key);
    const summary = saved === null ? undefined : findReusable(saved, making, reusesAny);
    if (summary !== undefined) reused.set(key, summary.made.startedAt);
  }
  return reused;
}
