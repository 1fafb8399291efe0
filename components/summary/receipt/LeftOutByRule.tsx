import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { LeftOut, Receipt } from '@/utils/reading/receipt';

const RULES = ['bibliography', 'contents', 'furniture', 'hidden'] as const satisfies readonly LeftOut['rule'][];

/** What no summary needs, and no eye sees: how much of it there was. */
export function LeftOutByRule({ receipt: { leftOut } }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const groups = RULES.map((rule) => ({ rule, parts: leftOut.filter((part) => part.rule === rule) })).filter(
    ({ parts }) => parts.length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{t('receipt.ruleTitle')}</h3>
      <dl>
        {groups.map(({ rule, parts }) => {
          const characters = number(parts.reduce((sum, part) => sum + part.characters, 0));
          return (
            <div key={rule}>
              <dt>{t(`receipt.rule.${rule}`)}</dt>
              <dd>
                {parts.length === 1 ? t('receipt.size', { characters }) : t('receipt.places', { count: parts.length, characters })}
                {rule === 'hidden' && <HiddenWords parts={parts} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** Of hidden text the entry's name is the text itself. */
function HiddenWords({ parts }: { parts: readonly LeftOut[] }) {
  return (
    <ul>
      {parts.map(({ what }, index) => (
        <li key={index}>
          <q>{what}</q>
        </li>
      ))}
    </ul>
  );
}
