import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { isField } from '@/utils/summary/templates/asked-sections';
import { VARIABLE_GROUPS, type VariableName } from './variable-groups';

/** Every variable with its meaning, folded; choosing one inserts it. */
export function VariableList({ onChoose }: { onChoose(name: VariableName): void }) {
  const { t } = useTranslation();
  const meaning = (name: VariableName) => (isField(name) ? t(`field.${name}`) : t(`noteEditor.variable.${name}`));
  return (
    <details className="folded note-variables">
      <summary>
        <ChevronRight aria-hidden="true" />
        {t('noteEditor.variables')}
      </summary>
      <p className="muted small">
        {t('noteEditor.variablesHint')}{' '}
        <OutsideLink href="https://mustache.github.io/mustache.5.html">{t('noteEditor.syntax')}</OutsideLink>
      </p>
      {VARIABLE_GROUPS.map(({ id, names }) => (
        <div key={id}>
          <h4>{t(`noteEditor.group.${id}`)}</h4>
          <ul aria-label={t(`noteEditor.group.${id}`)}>
            {names.map((name) => (
              <li key={name}>
                <button type="button" data-variable={name} onClick={() => onChoose(name)}>
                  <code>{name}</code> <span>{meaning(name)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
