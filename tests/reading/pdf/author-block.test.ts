import { describe, expect, it } from 'vitest';
import { authorBlock } from '@/utils/reading/pdf/front/author-block';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { line } from './printed';

/** `Ada Bohne^a,b`: letters and signs behind `^` are small and raised. */
function raised(text: string, y: number): PdfLine {
  let x = 72;
  const pieces = text
    .split(/(\^[a-z\d∗](?:,[a-z\d∗])*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const isRaised = part.startsWith('^');
      const own = isRaised ? part.slice(1) : part.trim();
      const left = /^\s/.test(part) ? x + 4 : x;
      x = left + own.length * 5;
      return { text: own, x: left, right: x, y: isRaised ? y + 4 : y, size: isRaised ? 7 : 10, font: 'f1' };
    });
  return line(text.replaceAll('^', ''), y, { pieces });
}

const told = (lines: PdfLine[]): string[] => authorBlock(lines).map(({ name, affiliations }) => [name, ...affiliations].join(': '));

describe('authors', () => {
  it('bear letters, and so do their institutes', () => {
    const lines = [
      raised('Ada Bohne^a,∗, Bruno Erbse^a,b and Carla Linse^b', 700),
      raised('^aBean Institute, Jena', 688),
      raised('^bHouse of Peas', 676),
      line('Abstract', 650),
    ];
    expect(told(lines)).toEqual([
      'Ada Bohne: Bean Institute, Jena',
      'Bruno Erbse: Bean Institute, Jena: House of Peas',
      'Carla Linse: House of Peas',
    ]);
  });

  it('of JHEP have their letters behind the comma', () => {
    const lines = [raised('Ada Bohne,^a Bruno Erbse^a,b and Carla Linse^c,1', 700), raised('^aBean Institute, Jena', 688)];
    expect(told(lines)).toEqual(['Ada Bohne: Bean Institute, Jena', 'Bruno Erbse: Bean Institute, Jena', 'Carla Linse']);
  });

  it('have institutes of two lines', () => {
    const lines = [
      raised('Ada Bohne^1 and Bruno Erbse^2', 700),
      line('^1Bean Institute,', 688),
      line('Jena, Germany', 676),
      line('^2House of Peas', 664),
    ];
    expect(told(lines)).toEqual(['Ada Bohne: Bean Institute, Jena, Germany', 'Bruno Erbse: House of Peas']);
  });

  it('are no members', () => {
    const text = 'Ada Bohne, Member, IEEE, Bruno Erbse, Senior Member, IEEE, and Carla Linse';
    expect(told([line(text, 700)])).toEqual(['Ada Bohne', 'Bruno Erbse', 'Carla Linse']);
  });

  it('stand one a line with their institutes', () => {
    const lines = [line('ADA BOHNE, Bean Institute, Peru', 700), line('BRUNO ERBSE, House of Peas, Chile', 688)];
    expect(told(lines)).toEqual(['ADA BOHNE: Bean Institute, Peru', 'BRUNO ERBSE: House of Peas, Chile']);
  });
});
