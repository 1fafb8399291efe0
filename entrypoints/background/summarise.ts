import { savedPaperItem, templatesItem } from '@/utils/browser/storage';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { runSummary } from '@/utils/summary/run-summary';
import type { Job, Summary } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { modelService } from './model-service';
import { readPaper } from './read-paper';

/** One summary with the real reader and the person's model service. */
export async function summarise(paper: PaperRef, onJob: (job: Job) => void, signal: AbortSignal): Promise<Summary> {
  const service = await modelService(signal);
  const newest = (await savedPaperItem(paperKey(paper)).getValue())?.newest?.version;
  return runSummary(paper, {
    ...service,
    read: (wanted, onProgress) => readPaper({ read: wanted, withArtefacts: true, newestIsAtLeast: newest }, onProgress, signal),
    onJob,
    now: Date.now,
    templates: activeTemplates(await templatesItem.getValue()),
  });
}
