import { useTranslation } from 'react-i18next';
import { Segments } from '@/components/ui/Segments';
import { useFormat } from '@/components/useFormat';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { CHOICES, type PlanDraft } from './plan-draft';
import '@/components/ui/controls.css';

interface ChoiceFieldsProps {
  draft: PlanDraft;
  onChange(part: Partial<PlanDraft>): void;
  rows: readonly { listed: DigestPaper; isChosen: boolean }[];
}

/** By which rule papers are chosen, and in which order they are made and shown. A new rule forgets what was ticked by hand. */
export function ChoiceFields({ draft, onChange, rows }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const chosen = rows.filter(({ isChosen }) => isChosen).length;
  const hasVotes = rows.some(({ listed }) => listed.upvotes !== undefined);
  const choices = CHOICES.filter((id) => id !== 'top' || hasVotes).map((id) => ({ id, name: t(`digest.choice.${id}`) }));
  return (
    <div className="plan-choice">
      <div className="plan-rule">
        <Segments
          label={t('digest.which')}
          choices={choices}
          chosen={draft.choice}
          onChoose={(choice) => onChange({ choice, ticks: new Map() })}
        />
        {draft.choice === 'top' && (
          <input
            className="control plan-top"
            type="number"
            min={1}
            max={rows.length}
            aria-label={t('digest.howManyTop')}
            value={draft.top}
            onChange={({ target }) => onChange({ top: target.value, ticks: new Map() })}
          />
        )}
        {draft.choice === 'words' && (
          <input
            className="control plan-words"
            aria-label={t('digest.words')}
            placeholder={t('digest.wordsHint')}
            value={draft.words}
            onChange={({ target }) => onChange({ words: target.value, ticks: new Map() })}
          />
        )}
      </div>
      <div className="plan-rule">
        <span className="muted" role="status">
          {t('digest.chosen', { shown: number(chosen), all: number(rows.length) })}
        </span>
        {hasVotes && (
          <select
            className="list-order"
            aria-label={t('list.sort')}
            value={draft.order}
            onChange={({ target }) => onChange({ order: target.value === 'votes' ? 'votes' : 'list' })}
          >
            <option value="votes">{t('list.byVotes')}</option>
            <option value="list">{t('digest.byList')}</option>
          </select>
        )}
      </div>
    </div>
  );
}
