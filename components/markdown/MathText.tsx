import 'katex/dist/katex.min.css';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { MarkdownText } from './MarkdownText';
import type { TextMark } from './marks/text-mark';

interface MathTextProps {
  text: string;
  inline: boolean;
  marks: readonly TextMark[];
}

const remarkPlugins = [remarkMath];
/**
 * Without trust \href, \includegraphics and \htmlStyle do nothing; macros and sizes have their limits. A formula that KaTeX cannot read
 * stands as its source. https://katex.org/docs/security
 */
const katexOptions = { trust: false, strict: 'ignore', throwOnError: false, errorColor: 'inherit', maxSize: 20, maxExpand: 1000 };

const rehypePlugins: [[typeof rehypeKatex, object]] = [[rehypeKatex, katexOptions]];

export default function MathText({ text, inline, marks }: MathTextProps) {
  return <MarkdownText text={text} inline={inline} marks={marks} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} />;
}
