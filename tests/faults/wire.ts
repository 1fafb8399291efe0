import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';

/** A part of what a service sends, and what of it is text of the answer. */
export interface Piece {
  wire: string;
  text: string;
  /** Milliseconds that pass before it, by the product's clocks. */
  after?: number;
}

/** Anything that brings no text: a comment, an error, half an event. */
export function raw(wire: string): Piece {
  return { wire, text: '' };
}

/** One event of a stream, as services send it. */
export function event(data: unknown): Piece {
  return raw(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
}

export function delta(fields: Record<string, unknown>, finish: string | null = null): Piece {
  const { content } = fields;
  const { wire } = event({ id: 'chatcmpl-1', model: 'test-model', choices: [{ index: 0, delta: fields, finish_reason: finish }] });
  return { wire, text: typeof content === 'string' ? content : '' };
}

export const done = event('[DONE]');

export function ends(reason: string): Piece {
  return delta({}, reason);
}

export function usage(promptTokens: number): Piece {
  return event({ id: 'chatcmpl-1', choices: [], usage: { prompt_tokens: promptTokens, completion_tokens: 900 } });
}

/** A text in events of so many characters. */
export function say(text: string, length = 12): Piece[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    delta({ content: characters.slice(index * length, (index + 1) * length).join('') }),
  );
}

/** What the model of call `turn` writes in a section: no two calls write the same. */
export function bodyOf(key: FieldKey, turn: number): string {
  return `第 ${turn} 次写的${key}：缓存放在离处理器近的地方[P1]，读取因此快了。\n- **条件**：笔记本电脑，单线程。`;
}

export function keyOf(heading: string): FieldKey | undefined {
  return FIELD_KEYS.find((key) => FIELDS[key].heading === heading);
}

/** The sections of a call, as the prompt wants them. */
export function answerOf(headings: readonly string[], turn: number): string {
  return headings
    .map((heading) => {
      const key = keyOf(heading);
      return `## ${heading}\n\n${key === undefined ? `第 ${turn} 次。` : bodyOf(key, turn)}`;
    })
    .join('\n\n');
}
