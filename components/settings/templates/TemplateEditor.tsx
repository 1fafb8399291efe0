import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { useFocusAtFirst } from '@/components/settings/profiles/useFocusAtFirst';
import { useWarningBeforeUnload } from '@/components/settings/useWarningBeforeUnload';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import type { FailureRecord } from '@/utils/failure';
import type { Template } from '@/utils/summary/template';
import { checkTemplate } from '@/utils/summary/templates/check-template';
import { isSame } from './change-templates';
import { problemOf, useProblemText } from './problems';
import { TemplatePreview } from './TemplatePreview';
import { TemplateSections } from './TemplateSections';
import type { TemplateDraft } from './useTemplateDraft';

interface TemplateEditorProps {
  draft: TemplateDraft;
  /** Found again, not just opened: the page stays where it is. */
  isRestored: boolean;
  onChange(template: Template): void;
  /** Rejects where it could not be saved: the draft is still there. */
  onSave(): Promise<void>;
  /** Gives the changes up. */
  onClose(): void;
}

/** Name, sections, and what becomes of them. What is missing is only complained of once the person wants to save. */
export function TemplateEditor({ draft, isRestored, onChange, onSave, onClose }: TemplateEditorProps) {
  const { t } = useTranslation();
  const { template, saved, isNew } = draft;
  const [hasTried, setTried] = useState(false);
  const isChanged = !isSame(template, saved);
  const problems = checkTemplate(template);
  const shown = hasTried ? problems : problems.filter(({ code }) => !code.startsWith('no-'));
  const text = useProblemText();
  useWarningBeforeUnload(isChanged);
  const name = useFocusAtFirst<HTMLInputElement>(!isRestored);
  const [failure, setFailure] = useState<FailureRecord>();
  const save = () => {
    if (problems.length === 0) onSave().catch((error: unknown) => setFailure(toStorageFailure(error)));
    else setTried(true);
  };
  const cancel = <Button onClick={isChanged ? undefined : onClose}>{t('template.cancel')}</Button>;
  return (
    <section className="templates" aria-label={isNew ? t('template.newTitle') : t('template.editTitle')}>
      <header className="templates-head">
        <h2>{isNew ? t('template.newTitle') : t('template.editTitle')}</h2>
        {isRestored && <small className="muted">{t('template.restored')}</small>}
      </header>
      <form className="fields" onSubmit={(event) => event.preventDefault()} autoComplete="off">
        <Field label={t('template.name')} hint={t('template.nameHint')} warning={text(problemOf(shown, 'name'))}>
          <input
            ref={name}
            name="name"
            value={template.name}
            aria-invalid={problemOf(shown, 'name') !== undefined}
            onChange={(event) => onChange({ ...template, name: event.target.value })}
          />
        </Field>
        <TemplateSections sections={template.sections} problems={shown} onChange={(sections) => onChange({ ...template, sections })} />
        <TemplatePreview template={template} />
        {failure && <FailureNotice failure={failure} />}
        <div className="form-actions">
          <Button kind="primary" onClick={save}>
            {t('template.save')}
          </Button>
          {isChanged ? (
            <ConfirmDialog
              trigger={cancel}
              title={t('template.confirmDiscard')}
              hint={t('template.confirmDiscardHint')}
              cancelLabel={t('template.keepEditing')}
              confirmLabel={t('template.discard')}
              onConfirm={onClose}
            />
          ) : (
            cancel
          )}
          <span role="status" className="amber">
            {hasTried && problems.length > 0 && t('template.fix')}
          </span>
        </div>
      </form>
    </section>
  );
}
