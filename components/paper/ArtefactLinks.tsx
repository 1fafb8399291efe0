import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useFormat } from '@/components/useFormat';
import { isWebUrl } from '@/utils/paper/is-web-url';
import type { Artefacts, LinkedRepo } from '@/utils/reading/artefacts/artefacts';

const KINDS = ['models', 'datasets', 'spaces'] as const;

/** Where each kind stands on Hugging Face. */
const FOLDERS = { models: '', datasets: 'datasets/', spaces: 'spaces/' };

interface ArtefactLinksProps {
  artefacts: Artefacts;
  /** The paper's page on Hugging Face, which lists everything. */
  listUrl: string | undefined;
}

/** What is released with a paper, as Hugging Face knows it: code, project page, and models, datasets and Spaces by their number. */
export function ArtefactLinks({ artefacts, listUrl }: ArtefactLinksProps) {
  const { t } = useTranslation();
  const { compact } = useFormat();
  const { code, stars, project, totals } = artefacts;
  return (
    <>
      {code !== undefined && isWebUrl(code) && (
        <OutsideLink href={code} title={stars ? t('artefacts.codeStars', { stars }) : undefined}>
          {t('artefacts.code')}
          {stars !== undefined && stars > 0 && <span className="stars"> ★ {compact(stars)}</span>}
        </OutsideLink>
      )}
      {project !== undefined && isWebUrl(project) && <OutsideLink href={project}>{t('artefacts.project')}</OutsideLink>}
      {KINDS.map((kind) => {
        const total = Math.max(totals[kind], artefacts[kind].length);
        if (total === 0) return null;
        const label = t(`artefacts.${kind}`, { count: total });
        return <RepoMenu key={kind} label={label} folder={FOLDERS[kind]} repos={artefacts[kind]} total={total} listUrl={listUrl} />;
      })}
    </>
  );
}

interface RepoMenuProps {
  label: string;
  folder: string;
  repos: readonly LinkedRepo[];
  total: number;
  listUrl: string | undefined;
}

function RepoMenu({ label, folder, repos, total, listUrl }: RepoMenuProps) {
  const { t } = useTranslation();
  const all = total > repos.length && listUrl !== undefined ? [{ label: t('artefacts.all', { count: total }), href: listUrl }] : [];
  return (
    <ActionMenu
      align="start"
      trigger={
        <button type="button" className="chip-button">
          {label}
          <ChevronDown aria-hidden="true" />
        </button>
      }
      items={[
        ...repos.map(({ id, licence }) => ({
          label: id,
          href: `https://huggingface.co/${folder}${id}`,
          ...(licence === undefined ? {} : { hint: licence }),
        })),
        ...all,
      ]}
    />
  );
}
