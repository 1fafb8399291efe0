import { type ListSource, listUrl } from '@/utils/digest/list/list-source';

/** Which list a text is about, as a model is told. */
export interface AboutList {
  title: string;
  /** Empty where it has none. */
  address: string;
}

/** @param day ISO day by which its digest stands among others */
export function aboutList(source: ListSource, day: string): AboutList {
  return { title: titleOf(source, day), address: listUrl(source) ?? '' };
}

function titleOf(source: ListSource, day: string): string {
  switch (source.kind) {
    case 'huggingface':
      return `Hugging Face ${'value' in source.list ? source.list.value : `${source.list.period} ${day}`}`;
    case 'arxiv':
      return `arXiv ${source.name} ${day}`;
    case 'selection':
      return `自选论文 ${day}`;
  }
}
