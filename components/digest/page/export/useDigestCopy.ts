import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { useCardViews } from '@/components/digest/page/reader/useCardViews';
import { useDigestTitle } from '@/components/digest/useDigestTitle';
import { shownSections } from '@/components/export/shown-sections';
import type { ShownView } from '@/components/summary/views/useNumberTour';
import { useCopyRich } from '@/components/useCopy';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { listUrl } from '@/utils/digest/list/list-source';
import type { RichPaper } from '@/utils/digest/page/digest-rich-text';
import { absUrl, huggingFaceUrl } from '@/utils/paper/paper-urls';
import { allTemplates } from '@/utils/summary/templates/active-templates';
import { useMissing } from './useMissing';

/** Copies a whole digest in the view that its cards are in, as WeChat and newsletters take it: what stands around the Chinese cards is Chinese too. */
export function useDigestCopy(digest: Digest, run: DigestRun, rows: readonly DigestRow[]): () => void {
  const { t, i18n } = useTranslation();
  const chinese = i18n.getFixedT('zh');
  const copyRich = useCopyRich();
  const title = useDigestTitle()(digest);
  const missing = useMissing(digest, run, rows);
  const templates = useItem(templatesItem);
  const { chosen } = useCardViews(rows);
  const url = listUrl(digest.source);
  const paperOf = ({ summary, listed }: DigestRow): RichPaper[] => {
    if (summary === undefined) return [];
    const { upvotes, paper, code } = listed;
    const huggingFace = huggingFaceUrl(paper);
    const codeUrl = summary.artefacts?.code ?? code;
    return [
      {
        summary,
        facts: upvotes === undefined ? '' : `▲ ${upvotes}`,
        // `chosen` is one of the cards' own views.
        sections: shownSections(summary, chosen as ShownView, templates ? allTemplates(templates) : []),
        links: [
          ...(huggingFace === undefined ? [] : [{ label: 'Hugging Face', url: huggingFace }]),
          { label: 'arXiv', url: absUrl(paper) },
          ...(codeUrl === undefined ? [] : [{ label: t('artefacts.code'), url: codeUrl }]),
        ],
      },
    ];
  };
  return () =>
    copyRich(async () =>
      (await import('@/utils/digest/page/digest-rich-text')).digestRichText({
        title,
        ...(url === undefined ? {} : { url }),
        ...(digest.overview === undefined ? {} : { overview: { ...digest.overview, heading: chinese('digest.overview') } }),
        papers: rows.flatMap(paperOf),
        missing: {
          heading: chinese('digest.missing'),
          papers: missing(),
        },
      }),
    );
}
