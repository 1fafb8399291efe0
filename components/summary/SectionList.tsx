import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import type { Card, FieldKey } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import './SectionList.css';

interface SectionListProps {
  card: Card;
  fields: readonly FieldKey[];
  /** Sections under headings of the model's own; `''` for text under none. */
  extra?: Summary['extra'];
}

/** Sections of a card in a given order. The one-liner stands first and larger, without a heading; a field that is missing is not shown. */
export function SectionList({ card, fields, extra = [] }: SectionListProps) {
  const { t } = useTranslation();
  return (
    <div className="sections">
      {fields.map((key) => {
        const text = card[key];
        if (text === undefined) return null;
        return (
          <section key={key} aria-label={t(`field.${key}`)} data-field={key} className={key === 'oneLine' ? 'one-line' : undefined}>
            {key !== 'oneLine' && <h2>{t(`field.${key}`)}</h2>}
            <div className="markdown" lang="zh-CN">
              <Markdown text={text} />
            </div>
          </section>
        );
      })}
      {extra.map(({ heading, text }, index) => (
        <section key={`${index} ${heading}`} aria-label={heading || t('done.more')}>
          <h2>{heading || t('done.more')}</h2>
          <div className="markdown" lang="zh-CN">
            <Markdown text={text} />
          </div>
        </section>
      ))}
    </div>
  );
}
