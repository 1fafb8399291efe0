import { useTranslation } from 'react-i18next';
import { type DraftProfile, finish, type ProfileDraft, problemsOf } from '@/components/settings/profiles/profile-draft';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { useProfileForm } from '@/components/settings/profiles/useProfileForm';
import { Button } from '@/components/ui/Button';
import type { Language } from '@/utils/failure';
import { hasKey, serviceName } from '@/utils/llm/profile';
import { findProvider } from '@/utils/llm/providers';
import { KeyActions } from './KeyActions';
import { KeyFields } from './KeyFields';
import { Leave } from './Leave';
import { Preparation } from './Preparation';
import '@/components/settings/profiles/Profiles.css';

interface KeyStepProps {
  draft: ProfileDraft;
  isFocused: boolean;
  onChange(profile: DraftProfile): void;
  onSaved(): void;
  /** To choose another service. */
  onBack(): void;
}

/** The second step: what the chosen service needs, tried with a real call. */
export function KeyStep({ draft, isFocused, onChange, onSaved, onBack }: KeyStepProps) {
  const { t, i18n } = useTranslation();
  const form = useProfileForm(draft, onChange);
  const heading = useFocusAtFirst(isFocused);
  const language = i18n.language as Language;
  const { profile } = draft;
  const provider = findProvider(profile.providerId);
  const whole = finish(profile);
  const problems = problemsOf(profile);
  const lacksKey = provider?.needsKey === true && form.typed === 'none' && !hasKey(whole);
  const missing = (['no-address', 'no-model'] as const).find((problem) => problems.has(problem));
  return (
    <section aria-labelledby="first-run-step">
      <header className="part-head">
        <h2 id="first-run-step" ref={heading} tabIndex={-1}>
          {(provider?.baseUrl === '' ? provider.name[language] : serviceName(whole, language)) || t('firstRun.step.key')}
        </h2>
        <Button onClick={onBack}>{t('firstRun.another')}</Button>
      </header>
      <Preparation provider={provider} />
      <form className="fields" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <KeyFields form={form} profile={profile} problems={problems} provider={provider} />
        <KeyActions
          // What a service answered says nothing about another address.
          key={whole.baseUrl}
          tried={form.tried}
          edits={form.edits}
          problem={missing === undefined ? (lacksKey ? t('firstRun.needKey') : undefined) : t(`settings.problem.${missing}`)}
          isBlocked={problems.size > 0 || form.typed === 'bad' || lacksKey}
          onSaved={() => {
            form.emptyKey();
            onSaved();
          }}
        />
      </form>
      <Leave />
    </section>
  );
}
