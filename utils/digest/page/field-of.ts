import type { Card } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';

/** Between domain, subdomain and task, as models write it; a hyphen between Chinese words as well, but none within an English one. */
const JOINT = /\s*[–—→›>|｜/／·]\s*|\s+-\s+|(?<=\p{Script=Han})-(?=[\p{Script=Han}A-Z])/u;

/** As wide as so many Chinese characters. What is wider is a sentence and no name. */
const WIDEST = 20;

/** The domain that a card names first, `自然语言处理`; empty where it names none. */
export function fieldOf({ field = '' }: Pick<Card, 'field'>): string {
  const [line = ''] = plainText(field).split('\n');
  const [domain = ''] = line.replace(/^[•\s]+/, '').split(JOINT);
  const name = domain
    .replace(/（[^）]*）|\([^)]*\)/g, '')
    .replace(/[。，,;；:：\s]+$/u, '')
    .trim();
  return widthOf(name) > WIDEST ? '' : name;
}

function widthOf(text: string): number {
  return text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2;
}
