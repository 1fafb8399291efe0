import { lazy, memo, Suspense } from 'react';
import { isTooMuch } from '@/utils/markdown/is-too-much';
import { hasMath, withDollars } from '@/utils/markdown/math-delimiters';
import { type TextMark, withSentinels } from '@/utils/markdown/text-mark';
import { MarkdownText } from './MarkdownText';
import { AsItStands, PlainOnError } from './PlainOnError';
import './Markdown.css';

/** KaTeX is large and most sections have no formula: it is loaded when the first one appears. */
const MathText = lazy(() => import('./MathText'));

interface MarkdownProps {
  text: string;
  /** For a title: no paragraph around the text. */
  inline?: boolean;
  /** Places in the text that something of ours belongs to; `MarkContent` says what. The same array as long as they are the same. */
  marks?: readonly TextMark[];
}

/** No title has half as many letters; browsers take seconds to break the lines of a giant one prettily. */
const LONGEST_INLINE = 1_000;

const NO_MARKS: readonly TextMark[] = [];

/** Model and paper text as Markdown with formulas. It is data: no HTML, no images, links to the web only. */
export const Markdown = memo(function Markdown({ text: whole, inline = false, marks = NO_MARKS }: MarkdownProps) {
  const text = inline && whole.length > LONGEST_INLINE ? `${whole.slice(0, LONGEST_INLINE)}…` : whole;
  if (isTooMuch(text)) return <AsItStands text={text} />;
  const source = withDollars(withSentinels(text, marks));
  const plain = <MarkdownText text={source} inline={inline} marks={marks} />;
  return (
    <PlainOnError text={text}>
      {hasMath(source) ? (
        <Suspense fallback={plain}>
          <MathText text={source} inline={inline} marks={marks} />
        </Suspense>
      ) : (
        plain
      )}
    </PlainOnError>
  );
});
