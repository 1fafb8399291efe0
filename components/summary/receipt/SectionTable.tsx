import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { LeftOut, Receipt } from '@/utils/reading/receipt';

/** Each section with its size and what of it did not fit into the model's context, by which step of the order. */
export function SectionTable({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { sent } = receipt;
  const { bySection, elsewhere } = unreadBySection(receipt);
  return (
    <section>
      <h3>
        {t('receipt.sectionsTitle')}
        {sent && <span className="sent"> · {t('receipt.sent', { characters: number(sent.characters), of: number(sent.of) })}</span>}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('receipt.section')}</th>
            <th scope="col">{t('receipt.passages')}</th>
            <th scope="col">{t('receipt.characters')}</th>
            <th scope="col">{t('receipt.tokens')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.sections.map(({ heading, passages, characters, tokens }, index) => (
            <Fragment key={index}>
              <tr>
                <th scope="row">{heading || t('receipt.noHeading')}</th>
                <td>{number(passages)}</td>
                <td>{number(characters)}</td>
                <td>{number(tokens)}</td>
              </tr>
              {bySection[index]?.map((part) => (
                <tr key={part.step ?? ''}>
                  <td colSpan={4} className="unread">
                    <Unread part={part} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {elsewhere.map((part) => (
        <p key={`${part.what} ${part.step}`} className="unread">
          {part.what} <Unread part={part} />
        </p>
      ))}
    </section>
  );
}

function Unread({ part: { step, passages = [], characters } }: { part: LeftOut }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const reason = step === undefined ? t('receipt.noStep') : t(`receipt.step.${step}`);
  const size = number(characters);
  if (passages.length === 0) return t('receipt.unread', { characters: size, reason });
  return (
    <span title={t('receipt.unreadIds', { ids: passages.join(', ') })}>
      {t('receipt.unreadPassages', { count: passages.length, characters: size, reason })}
    </span>
  );
}

/** The entries stand in the paper's order: of several sections with one heading, the next is meant. */
function unreadBySection({ sections, leftOut }: Receipt): { bySection: LeftOut[][]; elsewhere: LeftOut[] } {
  const bySection: LeftOut[][] = sections.map(() => []);
  const elsewhere: LeftOut[] = [];
  let from = 0;
  for (const part of leftOut.filter(({ rule }) => rule === 'budget')) {
    const next = sections.findIndex(({ heading }, index) => index >= from && heading === part.what);
    const place = next >= 0 ? next : sections.findIndex(({ heading }) => heading === part.what);
    if (place >= 0) from = place;
    (bySection[place] ?? elsewhere).push(part);
  }
  return { bySection, elsewhere };
}
