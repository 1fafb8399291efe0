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
/** `trust` stays off: \href and \includegraphics do nothing. A formula that KaTeX cannot read stands as its source. */
const rehypePlugins: [[typeof rehypeKatex, object]] = [[rehypeKatex, { strict: 'ignore', throwOnError: false, errorColor: 'inherit' }]];

export default function MathText({ text, inline, marks }: MathTextProps) {
  return <MarkdownText text={text} inline={inline} marks={marks} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} />;
}
