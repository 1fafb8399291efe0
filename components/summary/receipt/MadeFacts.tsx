import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import type { Language } from '@/utils/failure';
import type { Made, Summary } from '@/utils/summary/summary';
import { insteadOfText } from './instead-of-text';

/** What wrote the summary, from what, and what it took. */
export function MadeFacts({ summary: { made, droppedCitations } }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const { service, model, promptVersion, startedAt, finishedAt, cost, alsoBy = [], insteadOf } = made;
  const written = new Date(finishedAt).toLocaleString(i18n.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });
  const helpers = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    alsoBy.map((other) => `${other.service} ${other.model}`),
  );
  const facts: [name: string, value: string | undefined][] = [
    [t('receipt.model'), `${service} ${model}`],
    [t('receipt.insteadOf'), insteadOf && insteadOfText(insteadOf, t)],
    [t('receipt.alsoBy'), alsoBy.length === 0 ? undefined : t('receipt.alsoByWhom', { models: helpers })],
    [t('receipt.prompt'), String(promptVersion)],
    [t('receipt.tokensUsed'), tokensText(made, i18n.language as Language, t)],
    [t('receipt.cost'), cost && formatCost(cost, i18n.language as Language)],
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

/** `undefined` where the service counted nothing. */
function tokensText({ tokensIn, tokensCached, tokensOut, tokensThinking }: Made, language: Language, t: TFunction): string | undefined {
  const number = new Intl.NumberFormat(language);
  const read =
    tokensIn === undefined
      ? undefined
      : tokensCached
        ? t('receipt.tokensInCached', { tokens: number.format(tokensIn), cached: number.format(tokensCached) })
        : t('receipt.tokensIn', { tokens: number.format(tokensIn) });
  const wrote =
    tokensOut === undefined
      ? undefined
      : tokensThinking
        ? t('receipt.tokensOutThinking', { tokens: number.format(tokensOut), thinking: number.format(tokensThinking) })
        : t('receipt.tokensOut', { tokens: number.format(tokensOut) });
  const parts = [read, wrote].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}
