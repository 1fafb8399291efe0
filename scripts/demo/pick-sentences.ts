import type { PromptPassage } from './paper-prompt';

export interface Sentence {
  text: string;
  heading: string;
  id: string | undefined;
}

/** The words of a text in lower case; Chinese in pairs of characters. */
export function words(text: string): Set<string> {
  const latin = text.toLowerCase().match(/[a-z][a-z0-9-]*/g) ?? [];
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...run].slice(1).map((letter, index) => [...run][index] + letter));
  return new Set([...latin, ...han]);
}

/** Sentences of one passage; formulas and bold lead-ins stay inside, rows of tables and display formulas are no sentences. */
function sentencesOf({ text, heading, id }: PromptPassage): Sentence[] {
  const prose = text
    .split('\n')
    .filter((line) => !/^\s*(\||\$\$|```|#|<)/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d+\.)\s+/, ''))
    .join(' ')
    .replace(/\$\$[\s\S]*?\$\$/g, ' ');
  const pieces = prose.match(/[\s\S]+?(?:(?<!\b(?:[A-Z]|e\.g|i\.e|Fig|Eq|et al))[.!?](?:\*\*)?(?=\s+[A-Z*"$]|\s*$)|[。！？]|$)/g) ?? [];
  return pieces
    .map((piece) => ({ text: piece.trim(), heading, id }))
    .filter((sentence) => sentence.text.length > 24 && !/\w…?[:：]$/.test(sentence.text));
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
  return best(passages.filter(({ path }) => !ASIDE.test(path)).flatMap(sentencesOf), pattern, count);
}
