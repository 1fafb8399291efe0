import { BookOpenText, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import { Button } from '@/components/ui/Button';
import { openTab } from '@/utils/browser/pages';
import './Teaching.css';

/** An empty library: how papers get here. */
export function NoPapers() {
  const { t } = useTranslation();
  const hasNoService = useProfile()?.problem === 'no-key';
  return (
    <section className="teaching">
      <h1>{t('library.empty')}</h1>
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
      </div>
    </section>
  );
}
