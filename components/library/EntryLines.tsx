import { Star, StickyNote } from 'lucide-react';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { useFormat } from '@/components/useFormat';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { paperName } from '@/utils/library/paper-name';
import { findHits } from '@/utils/library/search/find-hits';
import './EntryLines.css';

interface EntryLinesProps {
  entry: CatalogueEntry;
  /** What is searched for; the same array as long as it is the same. */
  words?: readonly string[];
  /** The paper's own date in place of the day on which it was saved. */
  hasPaperDate?: boolean;
  isRunning?: boolean;
}

const NO_WORDS: readonly string[] = [];

/** What a list shows of a saved paper: title, one-line contribution, facts. */
export const EntryLines = memo(function EntryLines({ entry, words = NO_WORDS, ...facts }: EntryLinesProps) {
  return (
    <>
      <span className="saved-title">
        <MarkedMarkdown text={entry.title} words={words} />
      </span>
      <span className="saved-line" lang="zh-CN">
        <MarkedMarkdown text={entry.oneLine} words={words} />
      </span>
      <span className="saved-facts">
        <Facts entry={entry} words={words} {...facts} />
      </span>
    </>
  );
});

interface MarkedProps {
  text: string;
  words: readonly string[];
}

/** What Markdown shows letter by letter: most titles. To parse them at each key that is pressed would be felt. */
function isPlain(text: string): boolean {
  return /^\p{L}[\p{L}\p{N} ,.;:?!'"()%，。、；：？！“”‘’（）《》…—–·-]*$/u.test(text) && !/www\./i.test(text);
}

function MarkedMarkdown({ text, words }: MarkedProps) {
  return isPlain(text) ? <Marked text={text} words={words} /> : <ParsedMarkdown text={text} words={words} />;
}

function ParsedMarkdown({ text, words }: MarkedProps) {
  const marks = useMemo(() => findHits(text, words).map((hit) => ({ ...hit, kind: 'highlight' as const })), [text, words]);
  return <Markdown text={text} inline marks={marks} />;
}

/** The same for a text that is no Markdown. */
export function Marked({ text, words }: MarkedProps) {
  const hits = findHits(text, words);
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}

/** Authors and ids are shown where they are what was found: else the row would not say why it is there. */
function Facts({ entry, words = NO_WORDS, hasPaperDate = false, isRunning = false }: EntryLinesProps) {
  const { t } = useTranslation();
  const { day, isoDay } = useFormat();
  const { key, authors = '', tags = [] } = entry;
  const found = [authors, paperName(key)].filter((text) => findHits(text, words).length > 0);
  const facts: [name: string, fact: ReactNode][] = [
    ...(isRunning ? [fact('running', <span className="running-fact">{t('library.running')}</span>)] : []),
    ...(entry.isUnread ? [fact('unread', <span className="unread-fact">{t('library.trait.unread')}</span>)] : []),
    ...(entry.isOutdated ? [fact('outdated', <span className="amber">{t('library.trait.outdated')}</span>)] : []),
    fact('date', hasPaperDate && entry.date !== undefined ? isoDay(entry.date) : day(entry.savedAt)),
    fact('source', <span className={entry.source === 'abstract' ? 'amber' : undefined}>{t(`source.${entry.source}`)}</span>),
    ...(entry.isStarred ? [fact('star', <Star className="star-fact" role="img" aria-label={t('library.trait.starred')} />)] : []),
    ...(entry.hasNote ? [fact('note', <StickyNote role="img" aria-label={t('library.hasNote')} />)] : []),
    ...(entry.notFound ? [fact('notFound', <NotFound count={entry.notFound} />)] : []),
    ...tags.map((tag) =>
      fact(
        `#${tag}`,
        <span className="tag-fact">
          #<Marked text={tag} words={words} />
        </span>,
      ),
    ),
    ...found.map((text) => fact(text, <Marked text={text} words={words} />)),
  ];
  return facts.map(([name, shown]) => <span key={name}>{shown}</span>);
}

function fact(name: string, shown: ReactNode): [string, ReactNode] {
  return [name, shown];
}

function NotFound({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <span
      role="img"
      className="not-found-fact"
      aria-label={t('library.notFoundCount', { count })}
      title={t('library.notFoundCount', { count })}
    >
      ✗ {count}
    </span>
  );
}
