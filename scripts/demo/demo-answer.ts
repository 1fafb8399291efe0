import { ASKED_FOR, CARD_RECIPES, GUIDE, type Recipe } from './card-recipes';
import { dayOverview } from './day-overview';
import { ownSection } from './own-section';
import type { PaperPrompt, PromptPassage, WantedSection } from './paper-prompt';
import { bestAnywhere, pickSentences, type Sentence } from './pick-sentences';
import { quoteFormula, quoteTable } from './quote-table';
import { wordsFor } from './terms';

const NOTICE = '（演示模型：下面直接摘录论文原句，没有经过语言模型理解。）';
const NOTHING = '论文未说明（演示模型没有找到合适的原句）。';

const cited = ({ text, id }: Sentence) => `${text} [${id}]`;

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`;
}

function bullet(sentence: Sentence): string {
  return `- **原文${sentence.heading === '' ? '' : `「${sentence.heading}」`}**：${cited(sentence)}`;
}

function write(sentences: Sentence[], { form }: Recipe): string {
  const [first] = sentences;
  if (first === undefined) return NOTHING;
  if (form === 'line') return `演示模型摘录：${cited({ ...first, text: shorten(first.text, 200) })}`;
  if (form === 'text') return `演示模型摘录原句：${sentences.map(cited).join(' ')}`;
  return sentences.map(bullet).join('\n');
}

function cardSection(recipe: Recipe, passages: PromptPassage[]): string {
  const fitting = passages.filter(({ path }) => recipe.headings.test(path));
  const also = { table: quoteTable, formula: quoteFormula };
  return (
    write(pickSentences(passages, recipe.headings, recipe.words, recipe.count), recipe) + (recipe.also ? also[recipe.also](fitting) : '')
  );
}

/** Five parts by name; what is released is known beside the paper as well. */
function guide({ passages, facts }: PaperPrompt): string {
  return GUIDE.map(([name, words]) => {
    const [sentence] = bestAnywhere(passages, words, 1);
    const known = name === '代码与模型' ? releasedBy(facts) : '';
    return `- **${name}**：${[known, sentence === undefined ? '' : cited(sentence)].filter(Boolean).join(' ') || '论文未说明。'}`;
  }).join('\n');
}

/** Stars change, and how many models there are is not what the person asks. */
function releasedBy(facts: readonly string[]): string {
  const known = facts
    .filter((fact) => fact.startsWith('据 Hugging Face，') && fact.includes('https://'))
    .map((fact) => fact.slice('据 Hugging Face，'.length).replace(/（GitHub [^）]*）/, ''))
    .map((fact) => fact.replace(/^关联到这篇论文的([^共]+)共 \d+ 个[^：]*：/, '$1：'));
  return known.length === 0 ? '' : `据 Hugging Face，${known.join('；')}。`;
}

/** What the paper admits, then what readers ask for and it never speaks of. */
function limits(passages: PromptPassage[]): string {
  const admitted = pickSentences(passages, /limitation|discussion|threat/i, /only|cannot|did not|not |one /i, 4);
  const text = passages.map((passage) => passage.text).join('\n');
  const unsaid = ASKED_FOR.filter(([, words]) => !words.test(text)).map(([what]) => `- 论文未说明${what}。`);
  return [...admitted.map((sentence) => `- ${cited(sentence)}`), ...unsaid].join('\n') || NOTHING;
}

function section(wanted: WantedSection, prompt: PaperPrompt, used: Sentence[]): string {
  const recipe = CARD_RECIPES[wanted.heading];
  if (recipe !== undefined) return cardSection(recipe, prompt.passages);
  if (wanted.heading === '使用指南') return guide(prompt);
  if (wanted.heading === '局限与未说明') return limits(prompt.passages);
  return ownSection(wanted, prompt.passages, used) || NOTHING;
}

/** What a question is answered with: the sentences that speak of the same. */
function reply({ passages, request }: PaperPrompt): string {
  const words = wordsFor(request);
  const sentences = words === undefined ? [] : bestAnywhere(passages, words, 3);
  if (sentences.length === 0) return `演示模型没有找到与问题用词相近的原句。论文未说明，或者演示模型不认识问题里的词。`;
  return `演示模型按问题里的词找到这些原句：\n\n${sentences.map(bullet).join('\n')}`;
}

/**
 * Answers like a model that can only quote: each section asked for gets sentences of the paper in the prompt, chosen by their section and
 * their words, each with the id of its passage. Other papers give other answers, and nothing is known by heart. Numbers occur only in quotes,
 * and in one difference between two values of a table, so a number check finds them all.
 */
export function demoAnswer(prompt: PaperPrompt): string {
  if (prompt.passages.length === 0) return dayOverview(prompt.request) ?? 'OK';
  if (prompt.sections.length === 0) return reply(prompt);
  const used: Sentence[] = [];
  return [NOTICE, ...prompt.sections.map((wanted) => `## ${wanted.heading}\n${section(wanted, prompt, used)}`)].join('\n\n');
}
