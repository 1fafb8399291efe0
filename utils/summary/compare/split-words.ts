const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Word {
  text: string;
  start: number;
  end: number;
  /** Letters or digits, not punctuation or blanks. */
  isWord: boolean;
}

/** Chinese has no spaces: the browser's own dictionary tells where its words end. */
export function splitWords(text: string): Word[] {
  return Array.from(segmenter.segment(text), ({ segment, index, isWordLike }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
    isWord: isWordLike === true,
  }));
}
