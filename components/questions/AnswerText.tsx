import { Markdown } from '@/components/markdown/Markdown';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';

interface AnswerTextProps {
  text: string;
  /** More was to come: half a citation at its end is held back. */
  isUnfinished?: boolean;
}

/** An answer as far as it has come. */
export function AnswerText({ text, isUnfinished = false }: AnswerTextProps) {
  return (
    <div className="markdown" lang="zh-CN">
      <Markdown text={withoutCitations(isUnfinished ? text.replace(/\s?[[【［][^\]】］]*$/, '') : text)} />
    </div>
  );
}
