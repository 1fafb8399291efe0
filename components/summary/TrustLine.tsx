import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/summary/summary';
import './TrustLine.css';

/** What was read and what wrote the summary: source, version, service, model, time, tokens; whatever was left out stands below in plain words. */
export function TrustLine({ summary }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const { receipt, made } = summary;
  const number = new Intl.NumberFormat(i18n.language);
  const left = receipt.leftOut.filter((part) => part.rule === 'budget');
  const parts = [
    receipt.version === undefined ? undefined : `v${receipt.version}`,
    receipt.isFromCache ? t('source.fromCache') : undefined,
    `${made.service} ${made.model}`,
    new Date(made.finishedAt).toLocaleString(i18n.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' }),
    t('done.took', { seconds: Math.round((made.finishedAt - made.startedAt) / 1000) }),
    made.tokensIn !== undefined && made.tokensOut !== undefined
      ? t('done.tokens', { in: number.format(made.tokensIn), out: number.format(made.tokensOut) })
      : undefined,
  ];
  return (
    <div className="trust" data-source={receipt.source}>
      <p className="parts">
        <strong className={receipt.source === 'abstract' ? 'amber' : undefined}>{t(`source.${receipt.source}`)}</strong>
        {parts.filter(Boolean).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {receipt.source === 'abstract' && <p className="amber">{t('source.abstractWarning')}</p>}
      {receipt.doubts.map(({ code, detail }) => (
        <p key={code + detail} className="amber">
          {t(`doubt.${code}`, { detail })}
        </p>
      ))}
      {left.length > 0 && <p className="amber">{t('source.leftOut', { parts: left.map((part) => part.what).join(' · ') })}</p>}
    </div>
  );
}
