import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withMoved } from '@/components/settings/with-moved';
import { Button } from '@/components/ui/Button';
import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import type { Template } from '@/utils/summary/template';
import type { TemplateProblem } from '@/utils/summary/templates/check-template';
import { newSection } from './change-templates';
import { problemOf, useProblemText } from './problems';
import { SectionEditor } from './SectionEditor';

type Sections = Template['sections'];

interface TemplateSectionsProps {
  sections: Sections;
  problems: readonly TemplateProblem[];
  onChange(sections: Sections): void;
}

/** The sections in their order, each of the person's own or a part of the card. */
export function TemplateSections({ sections, problems, onChange }: TemplateSectionsProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const free = FIELD_KEYS.filter((field) => !sections.some(({ key }) => key === field));
  const addField = (field: FieldKey) => onChange([...sections, { key: field, heading: FIELDS[field].heading, instruction: '' }]);
  const problem = text(problemOf(problems, 'sections'));
  return (
    <>
      {sections.map((section, index) => (
        <SectionEditor
          key={section.key}
          section={section}
          number={index + 1}
          isFirst={index === 0}
          isLast={index === sections.length - 1}
          headingProblem={text(problemOf(problems, 'heading', index))}
          instructionProblem={text(problemOf(problems, 'instruction', index))}
          onChange={(changed) => onChange(sections.map((other, place) => (place === index ? changed : other)))}
          onMove={(by) => onChange(withMoved(sections, index, by))}
          onRemove={() => onChange(sections.filter((_, place) => place !== index))}
        />
      ))}
      <div className="form-actions">
        <Button icon={<Plus />} onClick={() => onChange([...sections, newSection()])}>
          {t('template.addSection')}
        </Button>
        {free.length > 0 && (
          <select
            className="control add-field"
            aria-label={t('template.addField')}
            value=""
            onChange={(event) => addField(event.target.value as FieldKey)}
          >
            <option value="" disabled>
              {t('template.addField')}
            </option>
            {free.map((field) => (
              <option key={field} value={field}>
                {t(`field.${field}`)}
              </option>
            ))}
          </select>
        )}
        {problem && <small className="amber">{problem}</small>}
      </div>
    </>
  );
}
