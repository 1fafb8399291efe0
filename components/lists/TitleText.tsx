import { Markdown } from '@/components/markdown/Markdown';

/** None of these: Markdown would leave every letter as it is. */
const MARKUP = /[$\\*_~`<&[\]|]|:\/\/|www\.|@|^\s*(?:[#>+-]|\d+[.)])/;

/** A title or one line of a list; most have neither formula nor emphasis, and a hundred of them must not wait for a parser. */
export function TitleText({ text }: { text: string }) {
  return MARKUP.test(text) ? <Markdown text={text} inline /> : text;
}
