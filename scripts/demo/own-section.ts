import type { PromptPassage, WantedSection } from './paper-prompt';
import { bestAnywhere, type Sentence } from './pick-sentences';
import { wordsFor } from './terms';

const COUNT = 3;

/**
 * A section of a person's own: sentences that speak of what its heading names, in the form that its instruction asks for; `''` where none do.
 *
 * @param used what other sections of the answer quote already; what this one quotes is added
 */
export function ownSection({ heading, instruction }: WantedSection, passages: PromptPassage[], used: Sentence[]): string {
  const words = wordsFor(heading) ?? wordsFor(instruction);
  const sentences = words === undefined ? [] : bestAnywhere(passages, words, COUNT, used);
  if (sentences.length === 0) return '';
  used.push(...sentences);
  if (/表格/.test(instruction)) return table(sentences, columnsOf(instruction));
  const lines = sentences.map(({ text, id }) => `${text} [${id}]`);
  if (/有序列表/.test(instruction)) return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  return /列表/.test(instruction) ? lines.map((line) => `- ${line}`).join('\n') : `演示模型摘录原句：${lines.join(' ')}`;
}

/** `三列：项目、取值、出处编号` */
function columnsOf(instruction: string): string[] {
  const named = /[一二三四五六]列：([^。；]+)/.exec(instruction)?.[1] ?? '项目、原句';
  return named
    .replace(/（[^）]*）/g, '')
    .split('、')
    .map((name) => name.trim());
}

/** Where the sentence stands, the sentence, its id where a column asks for that, and nothing in what would have to be judged. */
function table(sentences: readonly Sentence[], columns: readonly string[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const hasColumnForIds = columns.slice(2).some((name) => name.includes('编号'));
  const rows = sentences.map(({ text, heading, id }) => {
    const quote = text.replaceAll('|', '\\|');
    const cells = [heading || '正文', hasColumnForIds ? quote : `${quote} [${id}]`];
    return row(columns.map((name, index) => cells[index] ?? (name.includes('编号') ? `[${id}]` : '演示模型不作判断')));
  });
  return [row(columns), row(columns.map(() => '---')), ...rows].join('\n');
}
