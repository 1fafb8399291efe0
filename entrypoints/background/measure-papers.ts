import { paperSizesItem } from '@/utils/browser/digest/digest-items';
import { notePaperSize } from '@/utils/browser/digest/paper-sizes';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { holdReader, readAheadInReader, readInReader } from '@/utils/browser/reader-client';
import { templatesItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { fitPaper } from '@/utils/summary/fit-paper';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';

/** Enough to tell how long the papers of a list are; they are the first to be made, so none is read in vain. */
const ENOUGH = 12;

/** Reads the first of some papers, one after the other, and notes how long the prompts about them will be. A new call takes the place of the former. */
export function createMeasure(): (papers: readonly PaperRef[]) => void {
  let wish = 0;
  const measure = async (papers: readonly PaperRef[], mine: number) => {
    for (const paper of papers.slice(0, ENOUGH)) {
      if (wish !== mine) return;
      if ((await paperSizesItem.getValue())[paperKey(paper)] !== undefined) continue;
      const tokens = await promptTokens(paper);
      if (tokens !== undefined) await notePaperSize(paperKey(paper), tokens);
    }
  };
  return (papers) => {
    wish += 1;
    // Should it fail, the estimate is as good as before.
    if (papers.length > 0) keepAliveDuring(measure(papers, wish).finally(holdReader())).catch(reportError);
  };
}

/** Of the prompt about all of a paper, whatever a model can read of it; `undefined` where the paper cannot be read. */
async function promptTokens(paper: PaperRef): Promise<number | undefined> {
  const asked = askedSections(activeTemplates(await templatesItem.getValue()));
  try {
    // Its summary may be begun meanwhile, which then waits for this reading.
    await readAheadInReader(paper);
    const document = await readInReader({ read: paper }, () => undefined, new AbortController().signal);
    return countPromptTokens(fitPaper(document, undefined, asked).messages);
  } catch (error) {
    // Why it cannot be read is told when it is its turn.
    if (error instanceof Failure && error.code !== 'unexpected') return undefined;
    throw error;
  }
}
