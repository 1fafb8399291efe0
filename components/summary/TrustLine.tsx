import { useTranslation } from 'react-i18next';
import type { ShownVerdict } from '@/utils/summary/check/shown-verdict';
import type { Summary } from '@/utils/summary/summary';
import { NumbersLine, type Recheck } from './NumbersLine';
import { sentShare, sourceName } from './sent-share';
import './TrustLine.css';

interface TrustLineProps {
  summary: Summary;
  onShow(verdict: ShownVerdict): void;
  onShowReceipt(): void;
  /** Absent where this is not the summary that would be checked. */
  onRecheck?: Recheck;
}

/** Above the summary: how its numbers stand, what it was made from, and every reason not to trust that blindly. */
export function TrustLine({ summary, onShow, onShowReceipt, onRecheck }: TrustLineProps) {
  const { t } = useTranslation();
  const { receipt, numbers } = summary;
  const left = receipt.leftOut.filter((part) => part.rule === 'budget');
  const share = sentShare(receipt, t);
  return (
    <div className="trust" data-source={receipt.source}>
      <NumbersLine numbers={numbers} onShow={onShow} onRecheck={onRecheck} />
      <p className="parts">
        <strong className={receipt.source === 'abstract' ? 'amber' : undefined}>{sourceName(summary, t)}</strong>
        {receipt.version !== undefined && <span>v{receipt.version}</span>}
        {share !== undefined && <span className={left.length > 0 ? 'amber' : undefined}>{share}</span>}
        <button type="button" className="quiet-link" onClick={onShowReceipt}>
          {t('receipt.show')}
        </button>
      </p>
      {receipt.source === 'abstract' && <p className="amber">{t('source.abstractWarning')}</p>}
      {receipt.doubts.map(({ code, detail }) => (
        <p key={code + detail} className="amber">
          {t(`doubt.${code}`, { detail })}
        </p>
      ))}
      {left.length > 0 && (
        <p className="amber">{t('source.leftOut', { parts: [...new Set(left.map((part) => part.what))].join(' · ') })}</p>
      )}
    </div>
  );
}
