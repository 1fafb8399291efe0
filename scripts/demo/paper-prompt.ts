/** What the demonstration model finds in a request: the paper, what is known beside it, and what is wanted. */
export interface PaperPrompt {
  /** Empty when the request holds no paper, as in a test of the connection. */
  passages: PromptPassage[];
  /** Lines of the facts beside the paper. */
  facts: string[];
  /** The sections asked for, in order; empty when a question is asked. */
  sections: WantedSection[];
  /** The last user message without the paper and the facts. */
  request: string;
}

export interface WantedSection {
  heading: string;
  /** What is to be written there. */
  instruction: string;
}

export interface PromptPassage {
  /** Heading of the section it stands in, without number; empty before the first. */
  heading: string;
  /** The same with the headings above it: `Method / The Seam Rule`. */
  path: string;
  /** `P12`, `T2` … */
  id: string;
  text: string;
}

export interface ChatMessage {
  role: string;
  content: string | { type: string; text?: string }[] | null;
}

const PAPER = /^<paper>\s*$([\s\S]*?)^<\/paper>\s*$/m;
const FACTS = /^<facts>\s*$([\s\S]*?)^<\/facts>\s*$/m;
/** `3.1 `, `A `, `Appendix A ` before a heading. */
const NUMBER = /^(?:Appendix )?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)\.? +(?=\S)/;
const MARK = /^\[([A-Z]\d+)\]\s*/;

function textOf({ content }: ChatMessage): string {
  if (content === null || typeof content === 'string') return content ?? '';
  return content.map((part) => part.text ?? '').join('');
}

/** A block without a mark belongs to the passage before it, as the rows of a table do. What stands under the title is names and notices. */
function readPassages(markdown: string): PromptPassage[] {
  const passages: PromptPassage[] = [];
  const headings: string[] = [];
  let open: PromptPassage | undefined;
  for (const block of markdown.split(/\n\s*\n/)) {
    const text = block.trim();
    const [, hashes, title] = /^(#{1,6}) +(.*)$/.exec(text) ?? [];
    const id = MARK.exec(text)?.[1];
    if (hashes !== undefined && title !== undefined) {
      headings.length = Math.min(headings.length, hashes.length - 1);
      headings[hashes.length - 1] = title.replace(NUMBER, '');
      open = undefined;
    } else if (text === '---') {
      headings.splice(1, headings.length, ''); // text without a heading follows the abstract
      open = undefined;
    } else if (id !== undefined && headings.length > 1) {
      const [, ...path] = headings; // without the title
      open = { heading: path.at(-1) ?? '', path: path.filter(Boolean).join(' / '), id, text: text.replace(MARK, '') };
      passages.push(open);
    } else if (open !== undefined && text !== '') open.text += `\n\n${text}`;
  }
  return passages;
}

function readSections(request: string): WantedSection[] {
  return [...request.matchAll(/^## +(.+?)\s*$((?:\n(?!## ).*)*)/gm)].map(([, heading = '', instruction = '']) => ({
    heading,
    instruction: instruction.trim(),
  }));
}

/** Paper and facts may stand in any message; what is wanted stands in the last one of the user. */
export function readPaperPrompt(messages: ChatMessage[]): PaperPrompt {
  const texts = messages.map(textOf);
  const find = (part: RegExp) => texts.map((text) => part.exec(text)?.[1]).findLast((found) => found !== undefined);
  const last = messages.findLast(({ role }) => role === 'user');
  const request = (last === undefined ? '' : textOf(last)).replace(PAPER, '').replace(FACTS, '').trim();
  return {
    passages: readPassages(find(PAPER) ?? ''),
    facts: (find(FACTS) ?? '').split('\n').flatMap((line) => line.replace(/^- /, '').trim() || []),
    sections: readSections(request),
    request,
  };
}
