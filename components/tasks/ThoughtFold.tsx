import { useTranslation } from 'react-i18next';
import { ScrollBox } from '@/components/ui/ScrollBox';
import { useFormat } from '@/components/useFormat';
import './ThoughtFold.css';

/** What the model thinks while it thinks it: folded, plain, and gone with the call. */
export function ThoughtFold({ thought }: { thought: string | undefined }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (thought === undefined || thought === '') return null;
  return (
    <details className="thought">
      <summary>{t('progress.thought', { characters: number(thought.length) })}</summary>
      <ScrollBox className="thought-text" label={t('progress.thoughtText')}>
        <pre className="raw-text">{thought}</pre>
      </ScrollBox>
    </details>
  );
}
