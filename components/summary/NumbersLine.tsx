import { RotateCw } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureRecord, failureLine, type Language, toFailure } from '@/utils/failure';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import { SHOWN_VERDICTS, type ShownVerdict } from '@/utils/summary/check/shown-verdict';

/** Checks the numbers again; what it finds arrives with the saved record. */
export type Recheck = () => Promise<{ failure?: FailureRecord }>;

interface NumbersLineProps {
  /** Absent: nobody has checked them. */
  numbers: readonly CheckedNumber[] | undefined;
  onShow(verdict: ShownVerdict): void;
  onRecheck?: Recheck;
}

/** `42 个数字：38 一致 · 2 换算 · 1 推算 · 1 未找到`; each group leads to its numbers. */
export function NumbersLine({ numbers, onShow, onRecheck }: NumbersLineProps) {
  const { t } = useTranslation();
  const groups = SHOWN_VERDICTS.map((verdict) => ({
    verdict,
    count: numbers?.filter((number) => number.verdict === verdict).length ?? 0,
  })).filter(({ count }) => count > 0);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="numbers" data-numbers={numbers === undefined ? 'unchecked' : all}>
      {numbers === undefined && <span className="muted">{t('check.unchecked')}</span>}
      {numbers !== undefined && all === 0 && t('check.none')}
      {all > 0 && t('check.count', { count: all })}
      {groups.map(({ verdict, count }, index) => (
        <Fragment key={verdict}>
          {index > 0 && ' · '}
          <button
            type="button"
            className={`group ${verdict}`}
            aria-label={t('check.next', { group: t(`check.group.${verdict}`, { count }) })}
            onClick={() => onShow(verdict)}
          >
            {t(`check.group.${verdict}`, { count })}
          </button>
        </Fragment>
      ))}
      {onRecheck && ' '}
      {onRecheck && <RecheckButton label={numbers === undefined ? t('check.now') : t('check.again')} onRecheck={onRecheck} />}
    </p>
  );
}

/** Checks now; why that failed stands beside it. */
export function RecheckButton({ label, onRecheck }: { label: string; onRecheck: Recheck }) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<'idle' | 'busy' | FailureRecord>('idle');
  const check = async () => {
    setState('busy');
    const { failure } = await onRecheck().catch((error: unknown) => ({ failure: toFailure(error) }));
    setState(failure ?? 'idle');
  };
  const failed = typeof state === 'object' ? failureLine(state.code, i18n.language as Language) : undefined;
  return (
    <>
      <button type="button" className="recheck" aria-busy={state === 'busy'} disabled={state === 'busy'} onClick={() => void check()}>
        <RotateCw aria-hidden="true" />
        {state === 'busy' ? t('check.checking') : label}
      </button>
      {failed && (
        <span className="amber recheck-failed" role="alert">
          {failed}
          {typeof state === 'object' && state.detail !== undefined && <span className="muted"> {state.detail}</span>}
        </span>
      )}
    </>
  );
}
