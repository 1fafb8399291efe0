import type messages from '@/assets/messages.json';
import type { Language } from '@/utils/failure';

type OneOf<Node> = Node extends { zh: string; en: string } ? string : { [Key in keyof Node]: OneOf<Node[Key]> };

/** What `t` says: not the words of failures, which `failureText` has, nor those of the paper sites' marks. */
export type Texts = OneOf<Omit<typeof messages, 'failure' | 'page'>>;

/** Groups that only code says which is loaded on need. */
const LATER = [
  'noteEditor',
  'importing',
  'tidy',
  'digest',
  'digestList',
  'digestPanel',
  'trends',
] as const satisfies readonly (keyof typeof messages)[];
type Later = (typeof LATER)[number];

/** One language of the catalogue, which keeps both side by side: a tree as i18next wants it, without what comes later. */
export function textsIn({ failure: _, page: __, ...catalogue }: typeof messages, language: Language): Omit<Texts, Later> {
  const groups = Object.entries(catalogue).filter(([name]) => !isLater(name));
  return take(Object.fromEntries(groups) as Omit<typeof catalogue, Later>, language);
}

export function laterTextsIn(catalogue: typeof messages, language: Language): Pick<Texts, Later> {
  return take(Object.fromEntries(LATER.map((name) => [name, catalogue[name]])) as Pick<typeof messages, Later>, language);
}

function isLater(name: string): boolean {
  return (LATER as readonly string[]).includes(name);
}

function take<Node>(node: Node, language: Language): OneOf<Node> {
  if (typeof node !== 'object' || node === null) return node as OneOf<Node>;
  if ('zh' in node) return (node as unknown as Record<Language, string>)[language] as OneOf<Node>;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, take(child, language)])) as OneOf<Node>;
}
