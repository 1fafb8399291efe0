import 'katex/dist/katex.min.css';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { KATEX_OPTIONS } from '@/utils/markdown/katex-options';
import type { TextMark } from '@/utils/markdown/text-mark';
import { MarkdownText } from './MarkdownText';

interface MathTextProps {
  text: string;
  inline: boolean;
  marks: readonly TextMark[];
}

const remarkPlugins = [remarkMath];
const rehypePlugins: [[typeof rehypeKatex, object]] = [[rehypeKatex, KATEX_OPTIONS]];

export default function MathText({ text, inline, marks }: MathTextProps) {
  return <MarkdownText text={text} inline={inline} marks={marks} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} />;
}
