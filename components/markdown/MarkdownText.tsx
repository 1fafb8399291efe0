import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Options } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { endBareLinks } from './end-bare-links';
import { keepPlain } from './keep-plain';
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
  // Its name may say one site and its target be another's.
  a: ({ href, children }) => (
    <OutsideLink href={href} title={href}>
      {children}
    </OutsideLink>
  ),
  table: ScrollingTable,
  data: ({ value }) => <MarkSlot mark={Number(value)} />,
};

export function MarkdownText({ text, inline, marks, remarkPlugins = [], rehypePlugins = [] }: MarkdownTextProps) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, endBareLinks, remarkCjkFriendly, ...remarkPlugins]}
      rehypePlugins={[[keepPlain, { isInline: inline }], [liftMarks, marks], ...rehypePlugins]}
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
}
