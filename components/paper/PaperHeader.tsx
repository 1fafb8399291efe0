import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useFormat } from '@/components/useFormat';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { absUrl, htmlUrl, huggingFaceUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { Artefacts } from '@/utils/reading/artefacts/artefacts';
import type { PaperFacts } from '@/utils/summary/summary';
import { ArtefactLinks } from './ArtefactLinks';
import './PaperHeader.css';

interface PaperHeaderProps {
  paper: PaperRef;
  /** What is known once it has been read. */
  facts?: PaperFacts;
  /** What a page or Hugging Face says of it before. */
  about?: ListedPaper;
  tabTitle?: string;
  /** The person's own. */
  tags?: readonly string[];
}

/** Browsers and sites put the id or the site's name around a paper's title. */
function titleOfTab(tabTitle: string | undefined): string | undefined {
  return tabTitle
    ?.replace(/^\[[^\]]+\]\s*/, '')
    .replace(/^Paper page - /, '')
    .replace(/\s*[|-]\s*(?:arXiv|alphaXiv|Hugging Face).*$/i, '')
    .replace(/\.pdf$/i, '')
    .trim();
}

/** `arXiv:2602.99901v2`, or the site that a page stands on. */
function nameOf(paper: PaperRef, facts: PaperFacts | undefined): string {
  if (paper.source === 'web') return new URL(paper.url).hostname;
  const version = facts?.receipt.version ?? paper.version;
  return `arXiv:${paper.arxivId}${version === undefined ? '' : `v${version}`}`;
}

function linksOf(paper: PaperRef, pageLabel: string): [label: string, url: string | undefined][] {
  if (paper.source === 'web') return [[pageLabel, paper.url]];
  return [
    ['arXiv', absUrl(paper)],
    ['HTML', htmlUrl(paper)],
    ['PDF', pdfUrl(paper)],
    ['HF', huggingFaceUrl(paper)],
  ];
}

/** What is being looked at: title, people, day, votes, and every way to the paper and what belongs to it. */
export const PaperHeader = memo(function PaperHeader({ paper, facts, about, tabTitle, tags = NO_TAGS }: PaperHeaderProps) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const named = facts?.title || about?.title || titleOfTab(tabTitle);
  const title = named || (paper.source === 'arxiv' ? paper.arxivId : paper.url.replace(/^https?:\/\//, ''));
  const authors = facts?.authors ?? about?.authors ?? [];
  const date = facts?.date ?? about?.date;
  const upvotes = facts?.artefacts?.upvotes ?? about?.upvotes ?? 0;
  const artefacts = facts === undefined ? artefactsIn(about) : facts.artefacts;
  const names =
    authors.length > 3 ? t('panel.moreAuthors', { names: authors.slice(0, 2).join(', '), count: authors.length }) : authors.join(', ');
  return (
    <header className="paper-header">
      <h1>
        <Markdown text={title} inline />
      </h1>
      <p className="paper-facts">
        {names && <span>{names} · </span>}
        {date !== undefined && <span className="whole">{isoDay(date)} · </span>}
        <span className="whole">{nameOf(paper, facts)}</span>
        {upvotes > 0 && (
          <span className="whole">
            {' · '}
            <span role="img" aria-label={t('artefacts.upvotes', { count: upvotes })} title={t('artefacts.upvotes', { count: upvotes })}>
              ▲ {upvotes}
            </span>
          </span>
        )}
      </p>
      <nav className="chips" aria-label={t('done.paperLinks')}>
        {linksOf(paper, t('panel.originalPage')).map(
          ([label, url]) =>
            url && (
              <OutsideLink key={label} href={url}>
                {label}
              </OutsideLink>
            ),
        )}
        {artefacts && <ArtefactLinks artefacts={artefacts} listUrl={paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined} />}
      </nav>
      {tags.length > 0 && (
        <ul className="own-tags" aria-label={t('own.tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </header>
  );
});

const NO_TAGS: readonly string[] = [];

/** As far as a page names them. */
function artefactsIn(about: ListedPaper | undefined): Artefacts | undefined {
  if (about?.code === undefined && about?.project === undefined) return undefined;
  const { code, project } = about;
  const none = { models: [], datasets: [], spaces: [], totals: { models: 0, datasets: 0, spaces: 0 } };
  return { ...none, ...(code === undefined ? {} : { code }), ...(project === undefined ? {} : { project }) };
}
