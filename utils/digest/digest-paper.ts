import type { ListedPaper } from '@/utils/paper/listed-paper';

/** A paper of a digest's list, with what the list says of it beyond what a page shows. */
export interface DigestPaper extends ListedPaper {
  /** As the list has it, for choosing by keyword; TeX may stand in it. */
  abstract?: string;
  /** Hugging Face's own, made by a model. */
  keywords?: string[];
  comments?: number;
  organization?: string;
}

/** An entry of a list that names no paper that can be read: it is told, not dropped. */
export interface UnlistedEntry {
  /** As far as the list says it. */
  id: string;
  title: string;
}
