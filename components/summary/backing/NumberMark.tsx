import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineButton } from '@/components/ui/InlineButton';
import type { ShownNumber } from '@/utils/summary/check/placed-numbers';
import { VERDICT_SIGNS } from '@/utils/summary/check/shown-verdict';

/** No line begins with the sign. */
const WORD_JOINER = '\u2060';

/** The sign behind a number that was checked. */
export function NumberMark({ number, ...rest }: { number: ShownNumber } & ComponentProps<'span'>) {
  const { t } = useTranslation();
  const { verdict, text } = number;
  return (
    <InlineButton
      className={`mark ${verdict}`}
      data-verdict={verdict}
      data-number={numberKey(number)}
      aria-label={t(`check.named.${verdict}`, { number: text.trim() })}
      {...rest}
    >
      {WORD_JOINER + VERDICT_SIGNS[verdict]}
    </InlineButton>
  );
}

/** Finds a number's mark on the page. */
export function numberKey({ section, start }: Pick<ShownNumber, 'section' | 'start'>): string {
  return `${section}:${start}`;
}
