import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Options } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { endBareLinks } from './end-bare-links';
import { liftMarks } from './marks/lift-marks';
import { MarkSlot } from './marks/MarkSlot';
import type { TextMark } from './marks/text-mark';

interface MarkdownTextProps {
  text: string;
  inline: boolean;
  /** Of the text's sentinels. */
  marks: readonly TextMark[];
  remarkPlugins?: NonNullable<Options['remarkPlugins']>;
  rehypePlugins?: NonNullable<Options['rehypePlugins']>;
}

/** A wide table scrolls inside; the keyboard can reach it. */
function ScrollingTable({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section className="table-scroll" tabIndex={0} aria-label={t('done.table')}>
      <table>{children}</table>
    </section>
  );
}

const components: Options['components'] = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ),
  table: ScrollingTable,
  data: ({ value }) => <MarkSlot mark={Number(value)} />,
};

/** An image in a model's answer would call home: it is left out, its text stays. */
export function MarkdownText({ text, inline, marks, remarkPlugins = [], rehypePlugins = [] }: MarkdownTextProps) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, endBareLinks, remarkCjkFriendly, ...remarkPlugins]}
      rehypePlugins={[[liftMarks, marks], ...rehypePlugins]}
      disallowedElements={inline ? ['img', 'p', 'h1', 'h2', 'h3', 'a'] : ['img']}
      unwrapDisallowed
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
}
