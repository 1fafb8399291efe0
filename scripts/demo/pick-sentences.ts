import type { PromptPassage } from './paper-prompt';

export interface Sentence {
  text: string;
  heading: string;
  id: string;
}

/** Formulas and bold lead-ins stay inside sentences; rows of tables, code and display formulas are none. */
function sentencesOf({ text, heading, id }: PromptPassage): Sentence[] {
  const prose = text
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .split('\n')
    .filter((line) => !/^\s*(\||\$\$|#|<)/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d+\.)\s+/, ''))
    .join(' ')
    .replace(/\$\$[\s\S]*?\$\$/g, ' ')
    .replace(/\[\^N\d+\]/g, '')
    .replace(/ ?\[\d+(?:, ?\d+)*\]/g, ''); // the paper's own references
  const pieces = prose.match(/[\s\S]+?(?:(?<!\b(?:[A-Z]|e\.g|i\.e|Fig|Eq|et al))[.!?](?:\*\*)?(?=\s+[A-Z*"$]|\s*$)|[。！？]|$)/g) ?? [];
  return pieces
    .map((piece) => ({ text: piece.trim(), heading, id }))
    .filter((sentence) => sentence.text.length > 24 && !/\w…?[:：]$/.test(sentence.text) && !isDebris(sentence.text));
}

/** What is left of a table that could not be read as one: mostly numbers. */
function isDebris(text: string): boolean {
  const all = text.split(/\s+/);
  return all.filter((word) => /\d/.test(word)).length * 3 > all.length;
}

/** How many different words of `pattern` a sentence has. */
function score({ text }: Sentence, pattern: RegExp): number {
  return new Set(text.toLowerCase().match(new RegExp(pattern.source, 'gi')) ?? []).size;
}

function best(sentences: Sentence[], pattern: RegExp, count: number): Sentence[] {
  const ranked = sentences
    .map((sentence, index) => ({ sentence, index, score: score(sentence, pattern) }))
    .filter((entry) => entry.score > 0);
  ranked.sort((a, b) => b.score - a.score || a.index - b.index);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map((entry) => entry.sentence);
}

const ASIDE = /references|bibliography|acknowledg/i;

/** At most `count` sentences under fitting headings: those with most different matches of `pattern`, in the paper's order. */
export function pickSentences(passages: PromptPassage[], headings: RegExp, pattern: RegExp | undefined, count: number): Sentence[] {
  const fitting = passages.filter(({ path }) => headings.test(path)).flatMap(sentencesOf);
  if (pattern === undefined) return fitting.slice(0, count);
  const chosen = best(fitting, pattern, count);
  if (chosen.length > 0) return chosen;
  if (fitting.length > 0) return fitting.slice(0, count);
  // A paper without such a section (an abstract alone, say) may still speak of it.
  return bestAnywhere(passages, pattern, count);
}

/** The same wherever they stand; those that were used already only where nothing else fits. */
export function bestAnywhere(passages: PromptPassage[], pattern: RegExp, count: number, used: readonly Sentence[] = []): Sentence[] {
  const all = passages.filter(({ path }) => !ASIDE.test(path)).flatMap(sentencesOf);
  const isUsed = ({ text }: Sentence) => used.some((sentence) => sentence.text === text);
  const fresh = best(
    all.filter((sentence) => !isUsed(sentence)),
    pattern,
    count,
  );
  return fresh.length > 0 ? fresh : best(all, pattern, count);
}
