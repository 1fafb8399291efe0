import { mendHeadsIfWrong } from '@/utils/browser/digest/mend-heads';
import { endImport, isImporting } from './import-journal';
import { type Mended, mendCatalogue } from './mend-catalogue';
import { mendTrash } from './mend-trash';

/**
 * Looks whether lists and what is kept agree, by names alone, and puts right what does not: a browser that lost power, or a person with developer
 * tools. Saving itself keeps them together. While an import is under way nothing is looked at: it is put right itself.
 */
export async function mendLibrary(now: number = Date.now()): Promise<Mended> {
  await endImport();
  if (await isImporting()) return { added: 0, dropped: 0, removed: 0 };
  await mendHeadsIfWrong();
  const useless = await mendTrash(now);
  const mended = await mendCatalogue();
  return { ...mended, removed: mended.removed + useless };
}
