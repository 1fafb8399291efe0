import type messages from '@/assets/messages.json';
import type { Language } from '@/utils/failure';

type OneOf<Node> = Node extends { zh: string; en: string } ? string : { [Key in keyof Node]: OneOf<Node[Key]> };

/** What `t` says: not the words of failures, which `failureText` has, nor those of the paper sites' marks. */
export type Texts = OneOf<Omit<typeof messages, 'failure' | 'page'>>;

/** Groups that only code says which is loaded on need. */
type Later = 'noteEditor';

/** One language of the catalogue, which keeps both side by side: a tree as i18next wants it, without what comes later. */
export function textsIn({ failure: _, page: __, noteEditor: ___, ...catalogue }: typeof messages, language: Language): Omit<Texts, Later> {
  return take(catalogue, language);
}

export function laterTextsIn({ noteEditor }: typeof messages, language: Language): Pick<Texts, Later> {
  return { noteEditor: take(noteEditor, language) };
}

function take<Node>(node: Node, language: Language): OneOf<Node> {
  if (typeof node !== 'object' || node === null) return node as OneOf<Node>;
  if ('zh' in node) return (node as unknown as Record<Language, string>)[language] as OneOf<Node>;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, take(child, language)])) as OneOf<Node>;
}
