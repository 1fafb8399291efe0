import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BackedText } from '@/components/summary/BackedText';
import type { Receipt } from '@/utils/reading/receipt';
import type { Backing } from '@/utils/summary/summary';
import { FoldingSection } from './FoldingSection';
import { usePartRole } from './reading-context';
import type { ViewPart } from './view-parts';
import './SectionList.css';

export interface Behind {
  /** Passages and numbers behind the texts; absent while they are being written. */
  backing?: Pick<Backing, 'passages' | 'numbers'> | undefined;
  receipt?: Receipt | undefined;
  isUnfinished?: boolean | undefined;
}

interface SummaryPartProps extends Behind, ViewPart {
  /** Of another view: there, so that nobody waits for it. */
  isHidden?: boolean;
}

/** One part of a summary under its heading. It is rendered anew only when it has changed itself. */
export const SummaryPart = memo(function SummaryPart({
  id,
  heading,
  text,
  fold,
  isCurrent,
  isHidden = false,
  ...behind
}: SummaryPartProps) {
  const { t } = useTranslation();
  if (text === undefined && isCurrent !== undefined) return <Outlined heading={heading} isHidden={isHidden} />;
  return (
    <FoldingSection name={fold} heading={heading} data-field={id} data-current={isCurrent || undefined} hidden={isHidden}>
      {text === undefined ? (
        <p className="muted small">{behind.isUnfinished ? t('progress.notYet') : t('template.absent')}</p>
      ) : (
        <BackedText text={text} section={id} {...behind} />
      )}
    </FoldingSection>
  );
});

/** One that is still to be written: nothing moves when its text comes. */
function Outlined({ heading, isHidden }: { heading: string; isHidden: boolean }) {
  return (
    <section className="outlined" aria-hidden="true" hidden={isHidden}>
      <h2>{heading}</h2>
    </section>
  );
}

/** The one-line contribution: large, and under no heading. */
export function OneLine({ text, ...behind }: { text: string } & Behind) {
  const { t } = useTranslation();
  return (
    <section role={usePartRole()} aria-label={t('field.oneLine')} data-field="oneLine" className="one-line">
      <BackedText text={text} section="oneLine" {...behind} />
    </section>
  );
}
