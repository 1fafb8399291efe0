import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMoved } from '@/components/settings/with-moved';
import { Button } from '@/components/ui/Button';
import { type DraftProperty, newProperty } from './note-draft';
import { PropertyRow } from './PropertyRow';
import type { ProblemText } from './useNoteProblems';

interface NotePropertiesProps {
  properties: readonly DraftProperty[];
  problem: ProblemText;
  onChange(properties: DraftProperty[]): void;
}

/** The front matter's properties in their order. */
export function NoteProperties({ properties, problem, onChange }: NotePropertiesProps) {
  const { t } = useTranslation();
  const hint = useId();
  const adder = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string>();
  const addedName = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (added !== undefined) addedName.current?.focus();
  }, [added]);
  const add = () => {
    const property = newProperty();
    setAdded(property.id);
    onChange([...properties, property]);
  };
  const remove = (id: string) => {
    onChange(properties.filter((other) => other.id !== id));
    // The button that was pressed goes with its row.
    adder.current?.focus();
  };
  return (
    <fieldset className="note-properties" aria-describedby={hint}>
      <legend>{t('noteEditor.properties')}</legend>
      <small id={hint} className="muted">
        {t('noteEditor.propertiesHint')}
      </small>
      <ol>
        {properties.map((property, index) => (
          <PropertyRow
            key={property.id}
            property={property}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === properties.length - 1}
            nameProblem={problem('name', property.name, index)}
            valueProblem={problem('value', property.value, index)}
            nameField={property.id === added ? addedName : undefined}
            onChange={(changed) => onChange(properties.map((other) => (other.id === property.id ? changed : other)))}
            onMove={(by) => onChange(withMoved(properties, index, by))}
            onRemove={() => remove(property.id)}
          />
        ))}
      </ol>
      <div className="form-actions">
        <Button ref={adder} icon={<Plus />} onClick={add}>
          {t('noteEditor.addProperty')}
        </Button>
      </div>
    </fieldset>
  );
}
