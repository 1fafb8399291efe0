import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { isWebUrl } from '@/utils/paper/is-web-url';
import type { Artefacts, LinkedRepo } from '@/utils/reading/artefacts/artefacts';
import '@/components/ui/overlay.css';

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
  const { t, i18n } = useTranslation();
  const { code, stars, project, totals } = artefacts;
  const count = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  return (
    <>
      {code !== undefined && isWebUrl(code) && (
        <OutsideLink href={code} aria-label={stars ? t('artefacts.codeStars', { stars }) : undefined}>
          {t('artefacts.code')}
          {stars !== undefined && stars > 0 && <span className="stars"> ★ {count.format(stars)}</span>}
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
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="chip-button">
        {label}
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          {repos.map(({ id, licence }) => (
            <DropdownMenu.Item key={id} className="menu-item" asChild>
              <OutsideLink href={`https://huggingface.co/${folder}${id}`}>
                {id}
                {licence !== undefined && <span className="muted">{licence}</span>}
              </OutsideLink>
            </DropdownMenu.Item>
          ))}
          {total > repos.length && listUrl !== undefined && (
            <DropdownMenu.Item className="menu-item" asChild>
              <OutsideLink href={listUrl}>{t('artefacts.all', { count: total })}</OutsideLink>
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
