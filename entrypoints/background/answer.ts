import type { Desk } from '@/utils/browser/runner';
import { savedPaperItem, templatesItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { answerQuestion } from '@/utils/summary/answer-question';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { modelServices } from './model-services';
import { readPaper } from './read-paper';

/** One answer with the real reader and the person's model services. */
export async function answer(asked: QuestionJob, { show, keep, signal }: Desk<QuestionJob>): Promise<Exchange> {
  const services = await modelServices(signal);
  const saved = await savedPaperItem(paperKey(asked.paper)).getValue();
  if (saved === null) throw new Failure('unexpected', 'no summary of this paper');
  return answerQuestion(asked, saved, {
    ...services,
    read: (read, onProgress) => readPaper({ read }, onProgress, signal),
    onQuestion: show,
    keepQuestion: keep,
    templates: activeTemplates(await templatesItem.getValue()),
  });
}
