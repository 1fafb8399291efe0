import { useTranslation } from 'react-i18next';
import { ArtefactLinks } from '@/components/paper/ArtefactLinks';
import { OutsideLink } from '@/components/ui/OutsideLink';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { absUrl, huggingFaceUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { Artefacts } from '@/utils/reading/artefacts/artefacts';

/** Hugging Face, arXiv, the PDF, and what is released with the paper. */
export function CardLinks({ listed, artefacts }: { listed: DigestPaper; artefacts: Artefacts | undefined }) {
  const { t } = useTranslation();
  const { paper, code, project } = listed;
  const links = [
    ['HF', huggingFaceUrl(paper)],
    ['arXiv', absUrl(paper)],
    ['PDF', pdfUrl(paper)],
    // What Hugging Face says of the paper itself is newer than the list.
    [t('artefacts.code'), artefacts === undefined ? code : undefined],
    [t('artefacts.project'), artefacts === undefined ? project : undefined],
  ] as const;
  return (
    <div className="chips">
      {links.map(
        ([label, url]) =>
          url !== undefined && (
            <OutsideLink key={label} href={url}>
              {label}
            </OutsideLink>
          ),
      )}
      {artefacts && <ArtefactLinks artefacts={artefacts} listUrl={huggingFaceUrl(paper)} />}
    </div>
  );
}
