import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import type { Wish } from '@/utils/digest/choose-papers';
import { splitList } from '@/utils/split-list';
import { KeptField } from './KeptField';

const KINDS = ['all', 'top', 'words'] as const;
type Kind = (typeof KINDS)[number];

const FIRST_TOP = 10;
const MOST_TOP = 1_000;

interface WishFieldsProps {
  wish: Wish;
  onChange(wish: Wish): void;
}

/** Which papers of a day are made, and in which order. */
export function WishFields({ wish, onChange }: WishFieldsProps) {
  const { t } = useTranslation();
  const { order, top, words } = wish;
  const [kind, setKind] = useState<Kind>(words !== undefined ? 'words' : top !== undefined ? 'top' : 'all');
  const choose = (chosen: Kind) => {
    setKind(chosen);
    if (chosen === 'all') onChange({ order });
    if (chosen === 'top') onChange({ order, top: top ?? FIRST_TOP });
    // Without a word there is nothing to choose by yet.
  };
  return (
    <>
      <Field label={t('digestSettings.which')}>
        <select name="which" value={kind} onChange={({ target }) => choose(KINDS.find((each) => each === target.value) ?? 'all')}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`digestSettings.kind.${each}`)}
            </option>
          ))}
        </select>
      </Field>
      {kind === 'top' && (
        <KeptField
          name="top"
          label={t('digestSettings.topCount')}
          inputMode="numeric"
          kept={String(top ?? FIRST_TOP)}
          read={readTop}
          bad={t('digestSettings.topBad')}
          onKeep={(count) => onChange({ order, top: count })}
        />
      )}
      {kind === 'words' && (
        <KeptField
          name="words"
          label={t('digestSettings.wordList')}
          hint={t('digestSettings.wordsHint')}
          warning={words === undefined ? t('digestSettings.wordsBad') : undefined}
          kept={(words ?? []).join(', ')}
          read={readWords}
          bad={t('digestSettings.wordsBad')}
          onKeep={(list) => onChange({ order, words: list })}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          name="byVotes"
          checked={order === 'votes'}
          onChange={({ target }) => onChange({ ...wish, order: target.checked ? 'votes' : 'list' })}
        />
        <span>{t('digestSettings.byVotes')}</span>
      </label>
    </>
  );
}

function readTop(text: string): number | 'bad' {
  const count = Number(text.normalize('NFKC').trim());
  return Number.isInteger(count) && count >= 1 && count <= MOST_TOP ? count : 'bad';
}

function readWords(text: string): string[] | 'bad' {
  const words = splitList(text);
  return words.length === 0 ? 'bad' : words;
}
