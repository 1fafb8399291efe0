/** In how many papers something stands. */
export interface Count {
  word: string;
  papers: number;
}

/** The most frequent first; each counts once for a paper, however it is written there, and is shown as most papers write it. @param words of each paper */
export function countWords(words: readonly (readonly string[])[]): Count[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const ofPaper of words) {
    const once = new Map(ofPaper.map((word) => [word.toLowerCase(), word]));
    for (const [plain, word] of once) {
      const known = spellings.get(plain) ?? new Map<string, number>();
      spellings.set(plain, known.set(word, (known.get(word) ?? 0) + 1));
    }
  }
  const counts = [...spellings.values()].map(ofWord);
  return counts.sort((one, other) => other.papers - one.papers || one.word.localeCompare(other.word));
}

function ofWord(spellings: ReadonlyMap<string, number>): Count {
  const [[word] = ['']] = [...spellings].sort(([, one], [, other]) => other - one);
  const papers = [...spellings.values()].reduce((sum, count) => sum + count, 0);
  return { word, papers };
}
