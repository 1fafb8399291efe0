import { describe, expect, it } from 'vitest';
import { choosePapers, type Known, type Wish } from '@/utils/digest/choose-papers';
import type { DigestPaper } from '@/utils/digest/digest-paper';

const paper = (arxivId: string, facts: Partial<DigestPaper> = {}): DigestPaper => ({
  paper: { source: 'arxiv', arxivId },
  title: `Beans ${arxivId}`,
  ...facts,
});

const papers = [
  paper('1', { upvotes: 3, title: 'World models for beans' }),
  paper('2', { upvotes: 9, abstract: 'We count with RL.' }),
  paper('3', { keywords: ['diffusion model'] }),
  paper('4', { upvotes: 9 }),
];

const chosen = (wish: Partial<Wish>, known = new Map<string, Known>()) =>
  choosePapers(papers, { order: 'list', ...wish }, known).map((each) => each.paper.arxivId);

describe('the papers that are wanted', () => {
  it.each<[string, Partial<Wish>, string[]]>([
    ['all, as listed', {}, ['1', '2', '3', '4']],
    ['all by votes, equals as listed', { order: 'votes' }, ['2', '4', '1', '3']],
    ['the best by votes, still as listed', { top: 2 }, ['2', '4']],
    ['more than there are', { top: 9 }, ['1', '2', '3', '4']],
    ['those with a word in title, abstract or keywords', { words: ['WORLD', 'diffusion'] }, ['1', '3']],
    ['a short word only as a word', { words: ['rl'] }, ['2']],
    ['the best of those with a word', { words: ['bean'], top: 1 }, ['2']],
    ['no words but blanks', { words: [' ', ''] }, ['1', '2', '3', '4']],
  ])('%s', (_, wish, expected) => {
    expect(chosen(wish)).toEqual(expected);
  });

  it('leaves out what was read, and finds words in the field of a card', () => {
    const known = new Map<string, Known>([
      ['arxiv:1', { isRead: true }],
      ['arxiv:4', { isRead: false, field: '自然语言处理 – 检索' }],
    ]);
    expect(chosen({ onlyUnread: true }, known)).toEqual(['2', '3', '4']);
    expect(chosen({ words: ['检索'] }, known)).toEqual(['4']);
  });
});
