import type { TFunction } from 'i18next';
import type { FailureCode } from '@/utils/failure';
import type { Made } from '@/utils/summary/summary';

/** Why a fallback stood in, where there is a short word for it. */
const REASONS = [
  'no-balance',
  'rate-limited',
  'service-busy',
  'too-long',
  'unreachable',
  'content-blocked',
  'region-refused',
] as const satisfies readonly FailureCode[];

/** For whom a fallback stands in, and why. */
export function insteadOfText({ service, code }: NonNullable<Made['insteadOf']>, t: TFunction): string {
  return t('receipt.insteadOfWhom', { service, reason: t(`receipt.reason.${REASONS.find((reason) => reason === code) ?? 'other'}`) });
}
