import { BookOpenText, FileUp, KeyRound } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { openTab, placeHash } from '@/utils/browser/pages';
import { MoreMenu } from './MoreMenu';
import './Teaching.css';

/** An empty library: how papers get here, from a backup too, and the trash in which others may lie. */
export function NoPapers({ headingRef }: { headingRef: Ref<HTMLHeadingElement> }) {
  const { t } = useTranslation();
  const hasNoService = useProfile()?.problem === 'no-key';
  return (
    <section className="teaching">
      <header className="page-head">
        <h1 ref={headingRef} tabIndex={-1}>
          {t('library.empty')}
        </h1>
        <MoreMenu />
      </header>
      <ol>
        {(['open', 'press', 'kept'] as const).map((step) => (
          <li key={step}>{t(`library.emptySteps.${step}`)}</li>
        ))}
      </ol>
      <div className="teaching-actions">
        {hasNoService && (
          <Button
            kind="primary"
            icon={<KeyRound aria-hidden="true" />}
            onClick={() => {
              location.hash = '#/welcome';
            }}
          >
            {t('library.setUp')}
          </Button>
        )}
        <Button
          kind={hasNoService ? 'plain' : 'primary'}
          icon={<BookOpenText aria-hidden="true" />}
          onClick={() => void openTab('https://huggingface.co/papers')}
        >
          {t('library.goHuggingFace')}
        </Button>
        <Button
          icon={<FileUp aria-hidden="true" />}
          onClick={() => {
            location.hash = placeHash('import');
          }}
        >
          {t('library.importHere')}
        </Button>
      </div>
    </section>
  );
}
