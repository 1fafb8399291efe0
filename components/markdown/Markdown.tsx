import { lazy, memo, Suspense } from 'react';
import { MarkdownText } from './MarkdownText';
import { hasMath, withDollars } from './math-delimiters';
import './Markdown.css';

/** KaTeX is large and most sections have no formula: it is loaded when the first one appears. */
const MathText = lazy(() => import('./MathText'));

interface MarkdownProps {
  text: string;
  /** For a title: no paragraph around the text. */
  inline?: boolean;
}

/** Model and paper text as Markdown with formulas. It is data: no HTML, no images, links open outside. */
export const Markdown = memo(function Markdown({ text, inline = false }: MarkdownProps) {
  const source = withDollars(text);
  if (!hasMath(source)) return <MarkdownText text={source} inline={inline} />;
  return (
    <Suspense fallback={<MarkdownText text={source} inline={inline} />}>
      <MathText text={source} inline={inline} />
    </Suspense>
  );
});
