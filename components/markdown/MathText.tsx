import 'katex/dist/katex.min.css';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { MarkdownText } from './MarkdownText';

interface MathTextProps {
  text: string;
  inline: boolean;
}

const remarkPlugins = [remarkMath];
/** `trust` stays off: \href and \includegraphics do nothing. A formula that KaTeX cannot read stands as its source. */
const rehypePlugins: [[typeof rehypeKatex, object]] = [[rehypeKatex, { strict: 'ignore', throwOnError: false, errorColor: 'inherit' }]];

export default function MathText({ text, inline }: MathTextProps) {
  return <MarkdownText text={text} inline={inline} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} />;
}
