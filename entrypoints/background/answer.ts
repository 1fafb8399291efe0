import { savedPaperItem, templatesItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { answerQuestion } from '@/utils/summary/answer-question';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { modelService } from './model-service';
import { readPaper } from './read-paper';

/** One answer with the real reader and the person's model service. */
export async function answer(asked: QuestionJob, onQuestion: (question: QuestionJob) => void, signal: AbortSignal): Promise<Exchange> {
  const service = await modelService(signal);
  const saved = await savedPaperItem(paperKey(asked.paper)).getValue();
  if (saved === null) throw new Failure('unexpected', 'no summary of this paper');
  return answerQuestion(asked, saved, {
    ...service,
    read: (read, onProgress) => readPaper({ read }, onProgress, signal),
    onQuestion,
    templates: activeTemplates(await templatesItem.getValue()),
    now: Date.now,
  });
}
