import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNumber } from './marks-in';
import { VERDICT_SIGNS } from './verdict-sign';

/** No line begins with the sign, nor with the full stop behind it. */
const WORD_JOINER = '\u2060';

/** The sign behind a number that was checked. */
export function NumberMark({ number, ...rest }: { number: ShownNumber } & ComponentProps<'button'>) {
  const { t } = useTranslation();
  const { verdict, text } = number;
  return (
    <>
      <span className="join">{WORD_JOINER}</span>
      <button
        type="button"
        className={`mark ${verdict}`}
        data-verdict={verdict}
        data-number={numberKey(number)}
        aria-label={t(`check.named.${verdict}`, { number: text.trim() })}
        {...rest}
      >
        {VERDICT_SIGNS[verdict]}
      </button>
      <span className="join">{WORD_JOINER}</span>
    </>
  );
}

/** Finds a number's mark on the page. */
export function numberKey({ section, start }: Pick<ShownNumber, 'section' | 'start'>): string {
  return `${section}:${start}`;
}
