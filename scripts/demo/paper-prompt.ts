/** What the demonstration model finds in a request: the paper, the sections it is asked for, and the question if there is one. */
export interface PaperPrompt {
  /** Empty when the request holds no paper, as in a test of the connection. */
  passages: PromptPassage[];
  /** The headings asked for, in order. */
  sections: string[];
  /** The last user message without the paper. */
  instruction: string;
}

export interface PromptPassage {
  /** Heading of the section it stands in, without number; empty before the first. */
  heading: string;
  /** The same with the headings above it: `Method / The Seam Rule`. */
  path: string;
  /** `P12`, `T2` …, where the prompt marks its passages `[P12]`. */
  id: string | undefined;
  text: string;
}

export interface ChatMessage {
  role: string;
  content: string | { type: string; text?: string }[] | null;
}

const PAPER = /^<paper>\s*$([\s\S]*?)^<\/paper>\s*$/m;
/** `3.1 `, `A `, `Appendix A ` before a heading. */
const NUMBER = /^(?:Appendix )?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)\.? +(?=\S)/;
const MARK = /^\[([A-Z]\d+)\]\s*/;

function textOf({ content }: ChatMessage): string {
  if (content === null || typeof content === 'string') return content ?? '';
  return content.map((part) => part.text ?? '').join('');
}

function isBareMark(block: string): boolean {
  return block.replace(MARK, '') === '';
}

/** Splits the paper at blank lines; a mark on a line of its own belongs to what follows. */
function readPassages(markdown: string): PromptPassage[] {
  const passages: PromptPassage[] = [];
  const headings: string[] = [];
  let id: string | undefined;
  for (const block of markdown.split(/\n\s*\n|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n|\n(?=\[[A-Z]\d+\])/m)) {
    const text = block.trim();
    const [, hashes, title] = /^(#{1,6}) +(.*)$/.exec(text) ?? [];
    if (hashes !== undefined && title !== undefined) {
      headings.length = Math.min(headings.length, hashes.length - 1);
      headings[hashes.length - 1] = title.replace(MARK, '').replace(NUMBER, '');
      continue;
    }
    const mark = MARK.exec(text)?.[1];
    if (mark !== undefined) id = mark;
    if (text === '' || isBareMark(text)) continue;
    passages.push({ heading: headings.at(-1) ?? '', path: headings.filter(Boolean).join(' / '), id, text: text.replace(MARK, '') });
    id = undefined;
  }
  return passages;
}

/** The paper may stand in any message; the sections asked for stand in the last one of the user. */
export function readPaperPrompt(messages: ChatMessage[]): PaperPrompt {
  const paper = messages.map((message) => PAPER.exec(textOf(message))?.[1]).findLast((text) => text !== undefined);
  const last = messages.findLast((message) => message.role === 'user');
  const instruction = last === undefined ? '' : textOf(last).replace(PAPER, '').trim();
  const sections = [...instruction.matchAll(/^## +(.+?)\s*$/gm)].map((match) => match[1] ?? '');
  return { passages: paper === undefined ? [] : readPassages(paper), sections, instruction };
}
