import { useTranslation } from 'react-i18next';
import type { Receipt } from '@/utils/reading/receipt';
import type { Card, FieldKey } from '@/utils/summary/card';
import type { Backing, CustomSection, Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import { BackedText } from './BackedText';
import './SectionList.css';

interface SectionListProps {
  card: Card;
  fields: readonly FieldKey[];
  /** Sections that a template asked for; they stand behind the fields. */
  custom?: readonly CustomSection[];
  /** Sections under headings of the model's own; `''` for text under none. */
  extra?: Summary['extra'];
  backing?: Pick<Backing, 'passages' | 'numbers'>;
  receipt?: Receipt;
  /** They are being written. */
  isUnfinished?: boolean;
}

/** Sections of a card in a given order. The one-liner stands first and larger, without a heading; a field that is missing is not shown. */
export function SectionList({ card, fields, custom = [], extra = [], backing, receipt, isUnfinished }: SectionListProps) {
  const { t } = useTranslation();
  const behind = { backing, receipt, isUnfinished };
  return (
    <div className="sections">
      {fields.map((key) => {
        const text = card[key];
        if (text === undefined) return null;
        return (
          <section key={key} aria-label={t(`field.${key}`)} data-field={key} className={key === 'oneLine' ? 'one-line' : undefined}>
            {key !== 'oneLine' && <h2>{t(`field.${key}`)}</h2>}
            <BackedText text={text} section={key} {...behind} />
          </section>
        );
      })}
      {custom.map((section) => (
        <section key={customId(section)} aria-label={section.heading} data-custom={customId(section)}>
          <h2>{section.heading}</h2>
          <BackedText text={section.text} section={customId(section)} {...behind} />
        </section>
      ))}
      {extra.map(({ heading, text }, index) => (
        <section key={`${index} ${heading}`} aria-label={heading || t('done.more')}>
          <h2>{heading || t('done.more')}</h2>
          <BackedText text={text} section={`extra/${index}`} {...behind} />
        </section>
      ))}
    </div>
  );
}
