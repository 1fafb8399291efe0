import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import type { DraftProperty } from './note-draft';

interface PropertyRowProps {
  property: DraftProperty;
  /** As a person counts. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  nameProblem: string | undefined;
  valueProblem: string | undefined;
  nameField?: RefObject<HTMLInputElement | null>;
  onChange(property: DraftProperty): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One property: name, value, and its place. At an end the arrow stays, for the keyboard may be on it. */
export function PropertyRow({ property, number, nameProblem, valueProblem, nameField, ...rest }: PropertyRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const problem = [nameProblem, valueProblem].filter(Boolean).join(' ');
  const describedBy = problem === '' ? undefined : id;
  const move = (by: -1 | 1, isEnd: boolean) => ({ 'aria-disabled': isEnd, onClick: () => isEnd || rest.onMove(by) });
  return (
    <li className="note-property">
      <input
        ref={nameField}
        className="control code property-name"
        aria-label={t('noteEditor.nameOf', { number })}
        aria-invalid={nameProblem !== undefined}
        aria-describedby={describedBy}
        placeholder={t('noteEditor.name')}
        spellCheck={false}
        value={property.name}
        onChange={(event) => rest.onChange({ ...property, name: event.target.value })}
      />
      <input
        className="control code property-value"
        data-takes-variables
        aria-label={t('noteEditor.valueOf', { number })}
        aria-invalid={valueProblem !== undefined}
        aria-describedby={describedBy}
        placeholder={t('noteEditor.value')}
        spellCheck={false}
        value={property.value}
        onChange={(event) => rest.onChange({ ...property, value: event.target.value })}
      />
      <span className="property-actions">
        <IconButton label={t('noteEditor.up', { number })} icon={<ArrowUp />} {...move(-1, rest.isFirst)} />
        <IconButton label={t('noteEditor.down', { number })} icon={<ArrowDown />} {...move(1, rest.isLast)} />
        <IconButton label={t('noteEditor.removeProperty', { number })} icon={<X />} onClick={rest.onRemove} />
      </span>
      {problem !== '' && (
        <small id={id} className="amber">
          {problem}
        </small>
      )}
    </li>
  );
}
