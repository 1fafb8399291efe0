/** Made at the first use: its dictionary is nothing to load with every page. */
let segmenter: Intl.Segmenter | undefined;

export interface Word {
  text: string;
  start: number;
  end: number;
  /** Letters or digits, not punctuation or blanks. */
  isWord: boolean;
}

/** Chinese has no spaces: the browser's own dictionary tells where its words end. */
export function splitWords(text: string): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment, index, isWordLike }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
    isWord: isWordLike === true,
  }));
}
