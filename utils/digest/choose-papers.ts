import { paperKey } from '@/utils/paper/paper-ref';
import type { DigestPaper } from './digest-paper';

/** Which papers of a list are wanted. */
export interface Wish {
  order: 'list' | 'votes';
  /** Of those that are wanted otherwise, at most so many, those with most votes. */
  top?: number;
  /** Those that nobody has had open. */
  onlyUnread?: true;
  /** Each stands for itself: a paper is wanted that has one of them in its title, abstract, keywords or field. */
  words?: readonly string[];
}

/** What is known of a paper beside the list. */
export interface Known {
  isRead: boolean;
  /** Of its card: domain, subdomain, task. */
  field?: string;
}

/** The papers that are wanted, in the order in which they are to be made and shown. @param known by `paperKey` */
export function choosePapers(papers: readonly DigestPaper[], wish: Wish, known: ReadonlyMap<string, Known>): DigestPaper[] {
  const words = (wish.words ?? []).map((word) => word.trim()).filter((word) => word !== '');
  const wanted = papers.filter((paper) => {
    const { isRead = false, field = '' } = known.get(paperKey(paper.paper)) ?? {};
    return !(wish.onlyUnread && isRead) && (words.length === 0 || words.some((word) => hasWord(paper, field, word)));
  });
  const byVotes = [...wanted].sort((one, other) => (other.upvotes ?? 0) - (one.upvotes ?? 0));
  const chosen = new Set(wish.top === undefined ? wanted : byVotes.slice(0, wish.top));
  return (wish.order === 'votes' ? byVotes : wanted).filter((paper) => chosen.has(paper));
}

function hasWord({ title, abstract = '', keywords = [] }: DigestPaper, field: string, word: string): boolean {
  const text = [title, abstract, ...keywords, field].join('\n').toLowerCase();
  const wanted = word.toLowerCase();
  // A short English word is part of too many others: "RL" is not in "world".
  if (/^[a-z\d]{1,4}$/.test(wanted)) return new RegExp(`(?<![a-z\\d])${wanted}s?(?![a-z\\d])`).test(text);
  return text.includes(wanted);
}
