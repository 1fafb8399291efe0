import type { UnitKind } from './quantity';

/** Percent and percentage points: summaries and papers write one for the other. */
export function isShare(unit: UnitKind | undefined): boolean {
  return unit === 'percent' || unit === 'points';
}
