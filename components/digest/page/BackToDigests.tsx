import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeHash } from '@/utils/browser/pages';

/** The way back to the list of digests, and what stands beside it. */
export function BackToDigests({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <nav className="page-nav digest-nav" aria-label={t('digests.title')}>
      <a href={placeHash('digests')}>
        <ArrowLeft aria-hidden="true" />
        {t('digest.back')}
      </a>
      {children}
    </nav>
  );
}
