import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Language } from '@/utils/failure';
import type { Made, Summary } from '@/utils/summary/summary';
import { insteadOfText } from './instead-of-text';

/** What wrote the summary, from what, and what it took. */
export function MadeFacts({ summary: { made, imported, droppedCitations } }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const { dateTime, list, number } = useFormat();
  const { service, model, promptVersion, startedAt, finishedAt, cost, alsoBy = [], insteadOf } = made;
  const helpers = list(alsoBy.map((other) => `${other.service} ${other.model}`));
  const facts: [name: string, value: string | undefined][] = [
    [t('receipt.model'), `${service} ${model}`.trim() || undefined],
    [t('receipt.imported'), imported && `${imported.file} · ${dateTime(imported.at)}`],
    [t('receipt.insteadOf'), insteadOf && insteadOfText(insteadOf, t)],
    [t('receipt.alsoBy'), alsoBy.length === 0 ? undefined : t('receipt.alsoByWhom', { models: helpers })],
    [t('receipt.prompt'), imported ? undefined : String(promptVersion)],
    [t('receipt.tokensUsed'), tokensText(made, number, t)],
    [t('receipt.cost'), cost && formatCost(cost, i18n.language as Language)],
    [
      t('receipt.written'),
      imported ? undefined : `${dateTime(finishedAt)} · ${t('done.took', { seconds: Math.round((finishedAt - startedAt) / 1000) })}`,
    ],
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
function tokensText(
  { tokensIn, tokensCached, tokensOut, tokensThinking }: Made,
  number: (value: number) => string,
  t: TFunction,
): string | undefined {
  const read =
    tokensIn === undefined
      ? undefined
      : tokensCached
        ? t('receipt.tokensInCached', { tokens: number(tokensIn), cached: number(tokensCached) })
        : t('receipt.tokensIn', { tokens: number(tokensIn) });
  const wrote =
    tokensOut === undefined
      ? undefined
      : tokensThinking
        ? t('receipt.tokensOutThinking', { tokens: number(tokensOut), thinking: number(tokensThinking) })
        : t('receipt.tokensOut', { tokens: number(tokensOut) });
  const parts = [read, wrote].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}
