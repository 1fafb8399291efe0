import type { Desk } from '@/utils/browser/runner';
import { readSaved, templatesItem } from '@/utils/browser/storage';
import { paperKey } from '@/utils/paper/paper-ref';
import { runSummary } from '@/utils/summary/run-summary';
import type { Job, Summary } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { modelServices } from './model-services';
import { readPaper } from './read-paper';

/** One summary with the real reader and the person's model services. */
export async function summarise(first: Job, { show, keep, signal }: Desk<Job>): Promise<Summary> {
  const { choice, digest } = first;
  const services = await modelServices(signal, { wanted: choice?.profile, digest });
  const newest = (await readSaved(paperKey(first.paper)))?.newest?.version;
  return runSummary(first, {
    ...services,
    read: (wanted, onProgress) =>
      readPaper({ read: wanted, withArtefacts: true, newestIsAtLeast: newest, isOneOfMany: digest !== undefined }, onProgress, signal),
    onJob: show,
    keepJob: keep,
    templates: activeTemplates(await templatesItem.getValue(), choice?.template),
  });
}
