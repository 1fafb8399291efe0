import type { Digest } from '@/utils/digest/digest';
import type { MissingPaper } from '@/utils/library/export/export-options';
import { HUGGING_FACE } from '@/utils/paper/paper-urls';

/** The entries of a list that name no paper that can be read, for what leaves of it: nobody was asked about them. @param reason in words */
export function unlistedPapers({ unlisted }: Pick<Digest, 'unlisted'>, reason: string): MissingPaper[] {
  return unlisted.map(({ id, title }) => {
    const url = `${HUGGING_FACE}/papers/${encodeURIComponent(id)}`;
    return { paper: { source: 'web', url }, title: title || id, reason };
  });
}
