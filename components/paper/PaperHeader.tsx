import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { OutsideLink } from '@/components/ui/OutsideLink';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { absUrl, htmlUrl, huggingFaceUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { PaperFacts } from '@/utils/summary/summary';
import { ArtefactLinks } from './ArtefactLinks';
import './PaperHeader.css';

interface PaperHeaderProps {
  paper: PaperRef;
  facts?: PaperFacts;
  tabTitle?: string;
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

export function PaperHeader({ paper, facts, tabTitle }: PaperHeaderProps) {
  const { t } = useTranslation();
  const title = facts?.title || titleOfTab(tabTitle) || (paper.source === 'arxiv' ? paper.arxivId : paper.url.replace(/^https?:\/\//, ''));
  const authors = facts?.authors ?? [];
  const upvotes = facts?.artefacts?.upvotes ?? 0;
  const names =
    authors.length > 3 ? t('panel.moreAuthors', { names: authors.slice(0, 2).join(', '), count: authors.length }) : authors.join(', ');
  return (
    <header className="paper-header">
      <h1>
        <Markdown text={title} inline />
      </h1>
      <p className="paper-facts">
        {names && <span>{names} · </span>}
        {facts?.date && <span className="whole">{facts.date} · </span>}
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
        {facts?.artefacts && (
          <ArtefactLinks artefacts={facts.artefacts} listUrl={paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined} />
        )}
      </nav>
    </header>
  );
}
