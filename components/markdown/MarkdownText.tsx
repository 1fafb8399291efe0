import { Children, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { type Options } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { ScrollBox } from '@/components/ui/ScrollBox';
import { endBareLinks } from '@/utils/markdown/end-bare-links';
import { keepPlain } from '@/utils/markdown/keep-plain';
import { liftMarks } from '@/utils/markdown/lift-marks';
import { readGfm } from '@/utils/markdown/read-gfm';
import type { TextMark } from '@/utils/markdown/text-mark';
import { keepRendered } from './keep-rendered';
import { MarkSlot } from './marks/MarkSlot';

interface MarkdownTextProps {
  text: string;
  inline: boolean;
  /** Of the text's sentinels. */
  marks: readonly TextMark[];
  remarkPlugins?: NonNullable<Options['remarkPlugins']>;
  rehypePlugins?: NonNullable<Options['rehypePlugins']>;
}

function ScrollingTable({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ScrollBox className="table-scroll" label={t('done.table')}>
      <table>{children}</table>
    </ScrollBox>
  );
}

/** The corner of many tables is empty: it is the head of nothing. */
function TableHead({ children, style }: { children?: ReactNode; style?: CSSProperties }) {
  return isBlank(children) ? <td /> : <th style={style}>{children}</th>;
}

function isBlank(children: ReactNode): boolean {
  return Children.toArray(children).every((child) => typeof child === 'string' && child.trim() === '');
}

const components: Options['components'] = {
  // Its name may say one site and its target be another's.
  a: ({ href, children }) => (
    <OutsideLink href={href} title={href}>
      {children}
    </OutsideLink>
  ),
  table: ScrollingTable,
  th: TableHead,
  data: ({ value }) => <MarkSlot mark={Number(value)} />,
};

export function MarkdownText({ text, inline, marks, remarkPlugins = [], rehypePlugins = [] }: MarkdownTextProps) {
  const kinds = marks.map(({ kind, className = '' }) => `${kind} ${className}`);
  const key = JSON.stringify([text, inline, remarkPlugins.length, kinds]);
  // A function of its options, without state.
  return keepRendered(key, () =>
    ReactMarkdown({
      remarkPlugins: [readGfm, endBareLinks, remarkCjkFriendly, ...remarkPlugins],
      rehypePlugins: [[keepPlain, { isInline: inline }], [liftMarks, marks], ...rehypePlugins],
      components,
      children: text,
    }),
  );
}
