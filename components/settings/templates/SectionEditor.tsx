import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { IconButton } from '@/components/ui/IconButton';
import type { TemplateSection } from '@/utils/summary/template';
import { isField } from '@/utils/summary/templates/asked-sections';

interface SectionEditorProps {
  section: TemplateSection;
  /** As a person counts. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  headingProblem: string | undefined;
  instructionProblem: string | undefined;
  onChange(section: TemplateSection): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One section: its heading and what the model is told; a part of the card has nothing to be told. */
export function SectionEditor({ section, number, isFirst, isLast, headingProblem, instructionProblem, ...actions }: SectionEditorProps) {
  const { t } = useTranslation();
  const { key, heading, instruction } = section;
  return (
    <fieldset className="section-editor">
      <legend>{t('template.section', { number })}</legend>
      <div className="section-actions">
        <IconButton label={t('template.up', { number })} icon={<ArrowUp />} disabled={isFirst} onClick={() => actions.onMove(-1)} />
        <IconButton label={t('template.down', { number })} icon={<ArrowDown />} disabled={isLast} onClick={() => actions.onMove(1)} />
        <IconButton label={t('template.removeSection', { number })} icon={<X />} onClick={actions.onRemove} />
      </div>
      <Field label={t('template.heading')} warning={headingProblem}>
        <input
          value={heading}
          aria-invalid={headingProblem !== undefined}
          onChange={(event) => actions.onChange({ ...section, heading: event.target.value })}
        />
      </Field>
      {isField(key) ? (
        <p className="muted small">{t('template.fromCard', { field: t(`field.${key}`) })}</p>
      ) : (
        <Field
          label={t('template.instruction')}
          hint={number === 1 ? t('template.instructionHint') : undefined}
          warning={instructionProblem}
        >
          <textarea
            className="control"
            rows={3}
            value={instruction}
            aria-invalid={instructionProblem !== undefined}
            onChange={(event) => actions.onChange({ ...section, instruction: event.target.value })}
          />
        </Field>
      )}
    </fieldset>
  );
}
