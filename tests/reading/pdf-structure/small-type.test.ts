import { describe, expect, it } from 'vitest';
import { type Line, paragraph, texts, written } from './written';

const heading = (text: string, y: number): Line => ({ text, y, font: 'bold', size: 12 });

describe('a note too long for its page', () => {
  it('goes on at the foot of the next', async () => {
    const note: Line = { text: '¹ Beans are counted in jars by people who like beans and who have', y: 60, size: 8, right: 540 };
    const rest: Line = { text: 'time.', y: 60, size: 8 };
    const draft = await written([
      [heading('1 Introduction', 740), ...paragraph(720), note],
      [...paragraph(740), rest],
    ]);
    expect(texts(draft).filter((text) => text.startsWith('Beans'))).toEqual([
      'Beans are counted in jars by people who like beans and who have time.',
    ]);
  });
});

describe('a manuscript with double spacing', () => {
  it('has paragraphs as long as in print', async () => {
    const words = 'beans are counted in jars by people who like beans. Peas are not counted.';
    const lines = Array.from(
      { length: 8 },
      (_, row): Line => ({ text: row === 7 ? 'The end.' : words, y: 720 - 24 * row, right: row === 7 ? 120 : 540 }),
    );
    expect(texts(await written([[heading('1 Introduction', 750), ...lines]]))).toHaveLength(1);
  });
});

describe('a column all in small type', () => {
  it('has no notes where a line begins with a number of its sentence', async () => {
    const small: Line[] = [
      { text: 'Ada Bohne counts beans in all of the jars of her house, and has found', x: 72, y: 400, size: 8, right: 540 },
      { text: '487 of them so far. Before she counted peas.', x: 72, y: 391, size: 8 },
    ];
    const { passages } = await written([[heading('1 Introduction', 740), ...paragraph(720)], small]);
    expect(passages.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/found 487 of them/) });
  });
});
