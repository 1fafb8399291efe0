import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/summary/summary';

/** What wrote the summary, from what, and what it took. */
export function MadeFacts({ summary: { made, droppedCitations } }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const { service, model, promptVersion, startedAt, finishedAt, tokensIn, tokensOut } = made;
  const written = new Date(finishedAt).toLocaleString(i18n.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });
  const facts: [name: string, value: string | undefined][] = [
    [t('receipt.model'), `${service} ${model}`],
    [t('receipt.prompt'), String(promptVersion)],
    [
      t('receipt.tokensUsed'),
      tokensIn === undefined || tokensOut === undefined
        ? undefined
        : t('done.tokens', { in: number.format(tokensIn), out: number.format(tokensOut) }),
    ],
    [t('receipt.written'), `${written} · ${t('done.took', { seconds: Math.round((finishedAt - startedAt) / 1000) })}`],
    [t('receipt.dropped'), droppedCitations === 0 ? t('receipt.droppedNone') : t('receipt.droppedSome', { count: droppedCitations })],
  ];
  return (
    <section>
      <h3>{t('receipt.madeTitle')}</h3>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
