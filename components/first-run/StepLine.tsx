import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from './useFirstRun';
import './StepLine.css';

interface StepLineProps {
  current: Step;
  isReachable: Readonly<Record<Step, boolean>>;
  onGo(step: Step): void;
}

/** Where the person is; every step that has what it needs can be gone to again. */
export function StepLine({ current, isReachable, onGo }: StepLineProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('firstRun.steps')}>
      <ol className="step-line">
        {STEPS.map((step, index) => {
          const isDone = index < STEPS.indexOf(current);
          const text = (
            <>
              <span className="step-number">{isDone ? <Check aria-label={t('firstRun.done')} /> : index + 1}</span>
              {t(`firstRun.step.${step}`)}
            </>
          );
          return (
            <li key={step}>
              {step === current ? (
                <span aria-current="step">{text}</span>
              ) : isReachable[step] ? (
                <button type="button" onClick={() => onGo(step)}>
                  {text}
                </button>
              ) : (
                <span>{text}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
