import { useTranslation } from 'react-i18next';
import type { Evidence } from '@/utils/summary/check/checked-number';
import { operationText } from '@/utils/summary/check/operation-text';
import type { ShownNumber } from '@/utils/summary/check/placed-numbers';
import { VERDICT_SIGNS } from '@/utils/summary/check/shown-verdict';
import { EvidenceQuote } from './EvidenceQuote';
import { OpenPlace } from './OpenPlace';
import { longName, type Place } from './place';

interface NumberCardProps {
  number: ShownNumber;
  /** Where a passage with this id stands. */
  placeOf(id: string): Place;
}

/** What the paper says to a number: the verdict in words and everything it rests on. */
export function NumberCard({ number, placeOf }: NumberCardProps) {
  const { t } = useTranslation();
  const { verdict, text, evidence, doubt, operation, operands = [] } = number;
  const quoted = verdict === 'derived' && operands.length > 0 ? operands : evidence ? [evidence] : [];
  const calculation = operation && operationText(operation, operands, text, (result) => t('check.counted', { result }));
  return (
    <>
      <p className={`peek-verdict ${verdict}`}>
        <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> <strong>{text.trim()}</strong> {t(`check.verdict.${verdict}`)}
      </p>
      {(verdict === 'rounded' || verdict === 'weak' || verdict === 'not-found') && (
        <p className="peek-why">{verdict === 'weak' && doubt !== undefined ? t(`check.doubt.${doubt}`) : t(`check.why.${verdict}`)}</p>
      )}
      {calculation && <p className="peek-calculation">{calculation}</p>}
      {inPlaces(quoted).map(({ passage, quotes }) => (
        <section key={passage} className="peek-evidence">
          <p className="peek-place">{longName(placeOf(passage), t)}</p>
          {quotes.map((quote) => (
            <EvidenceQuote key={`${quote.quote} ${quote.value}`} evidence={quote} />
          ))}
          <OpenPlace place={placeOf(passage)} />
        </section>
      ))}
    </>
  );
}

/** Operands of one table or sentence stand under its name once. */
function inPlaces(quoted: readonly Evidence[]): { passage: string; quotes: Evidence[] }[] {
  const places: { passage: string; quotes: Evidence[] }[] = [];
  for (const evidence of quoted) {
    const place = places.find(({ passage }) => passage === evidence.passage);
    if (place === undefined) places.push({ passage: evidence.passage, quotes: [evidence] });
    else if (!place.quotes.some(({ quote, value }) => quote === evidence.quote && value === evidence.value)) place.quotes.push(evidence);
  }
  return places;
}
