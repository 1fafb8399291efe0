// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lines, readShape } from './read-shape';

describe('authors', () => {
  it.each([
    [
      'contact-labels',
      [
        ['Ada Bohne', 'Institute of Legumes'],
        ['Bruno Erbse', 'University of Jars, Jarville, Nowhere'],
      ],
    ],
    [
      'numbered-institutes',
      [['Ada Bohne', 'Institute of Legumes', 'University of Jars'], ['Bruno Erbse', 'University of Jars'], ['Carla Linse']],
    ],
    ['author-groups', [['Ada Bohne', 'Institute of Legumes'], ['Bruno Erbse', 'School of Glass, University of Jars'], ['Carla Linse']]],
    [
      'springer-institutes',
      [
        ['Ada Bohne', 'Institute of Legumes'],
        ['Bruno Erbse', 'University of Jars'],
      ],
    ],
    [
      'author-list',
      [
        ['Ada Bohne', 'Institute of Legumes'],
        ['Bruno Erbse', 'Institute of Legumes'],
        ['Carla Linse', 'Institute of Legumes'],
        ['Dora Wicke', 'University of Jars'],
      ],
    ],
    [
      'springer-numbers',
      [
        ['Ada Bohne', 'Institute of Legumes'],
        ['Bruno Erbse', 'Institute of Legumes', 'University of Jars'],
      ],
    ],
    [
      'shared-contacts',
      [
        ['Ada Bohne', 'University of Jars, Jarville'],
        ['Bruno Erbse', 'University of Jars, Jarville'],
      ],
    ],
  ])('of %s have their institutes', async (name, expected) => {
    const { authors } = await readShape(name);
    expect(authors.map((author) => [author.name, ...author.affiliations])).toEqual(expected);
  });

  it('keep what is thanked, not what the publisher asks for', async () => {
    expect(lines(await readShape('contact-labels'))).toEqual(['N1 Paid by the bean fund.', 'P1 Beans are cheap.']);
    expect(lines(await readShape('springer-institutes'))).toEqual(['P1 Beans are cheap.']);
    expect(lines(await readShape('springer-numbers'))).toEqual(['P1 Beans are cheap.']);
  });

  it('stand beside keywords', async () => {
    const paper = await readShape('shared-contacts');
    expect(paper.keywords).toEqual(['beans', 'jars']);
    expect(lines(paper)).toEqual(['P1 Beans are cheap.']);
  });
});
