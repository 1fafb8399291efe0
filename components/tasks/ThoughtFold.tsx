import { useTranslation } from 'react-i18next';
import './ThoughtFold.css';

/** What the model thinks while it thinks it: folded, plain, and gone with the call. */
export function ThoughtFold({ thought }: { thought: string | undefined }) {
  const { t, i18n } = useTranslation();
  if (thought === undefined || thought === '') return null;
  const count = new Intl.NumberFormat(i18n.language).format(thought.length);
  return (
    <details className="thought">
      <summary>{t('progress.thought', { count })}</summary>
      <div className="thought-text">
        <pre className="raw-text">{thought}</pre>
      </div>
    </details>
  );
}
