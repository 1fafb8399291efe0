import type { PaperPrompt, PromptPassage } from './paper-prompt';
import { pickSentences, type Sentence, words } from './pick-sentences';

const NOTICE = '（演示模型：下面直接摘录论文原句，没有经过语言模型理解。）';
const NOTHING = '论文未说明（演示模型没有找到合适的原句）。';

/** How a section of the card is filled: where to look, what a fitting sentence says, and in which form. */
interface Recipe {
  headings: RegExp;
  /** Absent: the first sentences there. */
  words?: RegExp;
  count: number;
  form: 'line' | 'text' | 'list';
  /** Also quote the first table, or the first formula, of those headings. */
  also?: 'table' | 'formula';
}

const FRONT = /abstract|摘要|introduction|引言|^$/i;

const RECIPES: Record<string, Recipe> = {
  一句话核心贡献: {
    headings: FRONT,
    words: /\bwe (propose|describe|present|introduce|define|measure|train|look)\b|this (note|paper)/i,
    count: 1,
    form: 'line',
  },
  论文摘要: { headings: /abstract|摘要|^$/i, count: 3, form: 'text' },
  应用领域: { headings: FRONT, words: /reader|user|task|search|retrieval|token|language|speech|slides/i, count: 1, form: 'text' },
  研究问题与目标: {
    headings: FRONT,
    words: /question|problem|\basks? (how|whether|which)|goal|how (many|far|much)|whether|help little/i,
    count: 2,
    form: 'text',
  },
  关键方法: {
    headings: /method|approach|rule|key|model|design|seam cost/i,
    words: /\bwe (take|define|call|fit|use|compute)\b|is (applied|attached|compared)|has two parts|let |each /i,
    count: 3,
    form: 'list',
    also: 'formula',
  },
  主要创新点: {
    headings: /introduction|contribution|conclusion/i,
    words: /\bwe (propose|define|report|train|introduce|describe|show)\b|\bour (rule|method|measure)\b|novel/i,
    count: 4,
    form: 'list',
  },
  实验效果: {
    headings: /result|experiment|evaluation|quality|which part|similar|size|ablation/i,
    words: /\d[\d.,]*(%| ?(ms|points|tokens|Wh|documents)\b)|\\pm|±/i,
    count: 4,
    form: 'list',
    also: 'table',
  },
  使用指南: {
    headings: /./,
    words: /released|licen[cs]e|github|\binput\b|\boutput\b|hours|GPU|laptop with|lines of code|is applied to/i,
    count: 4,
    form: 'list',
  },
  对AI从业者的启示: { headings: /conclusion|discussion/i, words: /practi[ct]|lesson|advice|matter/i, count: 2, form: 'text' },
  局限与未说明: { headings: /limitation|discussion|threat/i, words: /only|cannot|did not|not |one /i, count: 4, form: 'list' },
};

/** For headings of a person's own: sentences which share words with the heading and the lines under it. */
function ownRecipe(heading: string, instruction: string): Recipe {
  const asked = instruction.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  const wanted = [...words(`${heading} ${asked}`)].filter((word) => word.length > 3);
  return { headings: /./, words: wanted.length > 0 ? new RegExp(wanted.join('|'), 'i') : /\d/, count: 2, form: 'text' };
}

const cite = (id: string | undefined) => (id === undefined ? '' : ` [${id}]`);

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`;
}

function firstBlock(passages: PromptPassage[], { headings, also }: Recipe): string {
  const pattern = also === 'table' ? /^\|.*\|$/m : /^\$\$[\s\S]+\$\$/m;
  const found = also && passages.find(({ path, text }) => headings.test(path) && pattern.test(text));
  if (!found) return '';
  const lines = found.text.split('\n');
  const firstRow = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.filter((line) => line.startsWith('|'));
  // The prompt may leave out the ruler, without which Markdown shows no table.
  if (!/^[|\s:-]+$/.test(rows[1] ?? '')) rows.splice(1, 0, (rows[0] ?? '').replace(/[^|]+/g, ' --- '));
  if (also === 'formula') return `\n\n原文公式${cite(found.id)}：\n\n${pattern.exec(found.text)?.[0].trim()}`;
  return `\n\n${lines.slice(0, firstRow).join(' ').trim() || '原文表格'}${cite(found.id)}\n\n${rows.join('\n')}`;
}

function write(sentences: Sentence[], recipe: Recipe): string {
  const quotes = sentences.map(({ text, id }) => text + cite(id));
  if (recipe.form === 'line') return `演示模型摘录：${shorten(sentences[0]?.text ?? '', 200)}`;
  if (recipe.form === 'text') return `演示模型摘录原句：${quotes.join(' ')}`;
  return sentences.map(({ heading }, index) => `- **原文${heading ? `「${heading}」` : ''}**：${quotes[index]}`).join('\n');
}

function section(heading: string, prompt: PaperPrompt): string {
  const recipe = RECIPES[heading] ?? ownRecipe(heading, prompt.instruction);
  const sentences = pickSentences(prompt.passages, recipe.headings, recipe.words, recipe.count);
  const body = sentences.length > 0 ? write(sentences, recipe) + firstBlock(prompt.passages, recipe) : NOTHING;
  return `## ${heading}\n${body}`;
}

/** What a question is answered with: the sentences that share most words with it. */
function reply({ passages, instruction }: PaperPrompt): string {
  const asked = [...words(instruction)].filter((word) => word.length > 2);
  const sentences = asked.length > 0 ? pickSentences(passages, /./, new RegExp(asked.join('|'), 'i'), 3) : [];
  if (sentences.length === 0) return `${NOTICE}\n\n${NOTHING}`;
  return `${NOTICE}\n\n${sentences.map(({ text, id }) => `- ${text}${cite(id)}`).join('\n')}`;
}

/**
 * Answers like a model that can only quote: each section asked for gets sentences of the paper in the prompt, chosen by their section and
 * their words. Other papers give other answers, and nothing is known by heart. Digits occur only in quotes, so a number check finds them all.
 */
export function demoAnswer(prompt: PaperPrompt): string {
  if (prompt.passages.length === 0) return 'OK';
  if (prompt.sections.length === 0) return reply(prompt);
  return [NOTICE, ...prompt.sections.map((heading) => section(heading, prompt))].join('\n\n');
}
