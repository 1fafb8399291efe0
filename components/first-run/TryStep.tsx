import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEstimateText } from '@/components/profiles/useEstimateText';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { openAndSummarise } from '@/utils/browser/open-and-summarise';
import { openTab } from '@/utils/browser/pages';
import { type FailureRecord, type Language, toFailure } from '@/utils/failure';
import { type Profile, profileName } from '@/utils/llm/profile';
import { samplePaper } from './sample-paper';
import { useWindowId } from './useWindowId';
import { Ways } from './Ways';
import './TryStep.css';

interface TryStepProps {
  profile: Profile;
  isFocused: boolean;
  /** To choose another service. */
  onChange(): void;
}

/** The last step: a paper that everyone knows, in one click; and how to begin from then on. */
export function TryStep({ profile, isFocused, onChange }: TryStepProps) {
  const { t, i18n } = useTranslation();
  const heading = useFocusAtFirst(isFocused);
  const windowId = useWindowId();
  const estimateText = useEstimateText(profile);
  const [failure, setFailure] = useState<FailureRecord>();
  const open = (id: number) => {
    setFailure(undefined);
    // Nothing before it: the panel opens for a click only.
    openAndSummarise(samplePaper.paper, id).catch((error: unknown) => setFailure(toFailure(error)));
  };
  return (
    <section aria-labelledby="first-run-step">
      <header className="part-head">
        <h2 id="first-run-step" ref={heading} tabIndex={-1}>
          {t('firstRun.tryTitle')}
        </h2>
      </header>
      <p className="muted small">
        {t('firstRun.inUse', { name: profileName(profile, i18n.language as Language) })}{' '}
        <button type="button" className="text-button" onClick={onChange}>
          {t('firstRun.another')}
        </button>
      </p>
      <div className="sample">
        <p className="sample-title">{samplePaper.title}</p>
        <p className="muted small">
          arXiv {samplePaper.paper.arxivId} · {estimateText}
        </p>
        <Button
          kind="primary"
          icon={<BookOpenText />}
          disabled={windowId === undefined}
          onClick={() => windowId !== undefined && open(windowId)}
        >
          {t('firstRun.trySample')}
        </Button>
        <p className="muted small">{t('firstRun.trySampleHint')}</p>
      </div>
      {failure && <FailureNotice failure={failure} />}
      <h3>{t('firstRun.thenTitle')}</h3>
      <Ways />
      <div className="form-actions">
        <a className="button plain" href="#/">
          {t('firstRun.finish')}
        </a>
        <Button onClick={() => void openTab('https://huggingface.co/papers')}>{t('firstRun.openToday')}</Button>
      </div>
    </section>
  );
}
