export type Currency = 'CNY' | 'USD';

/** What a million tokens cost. */
export interface Price {
  currency: Currency;
  input: number;
  /** Input that the service has in its cache; absent: as other input. */
  cached?: number;
  output: number;
}

/** Hours when everything costs more, in the service's own time. */
export interface PeakHours {
  factor: number;
  timeZone: string;
  /** From and until, in hours; Monday to Friday. */
  weekdays: readonly (readonly [number, number])[];
}

/** Whether the service charges more at this moment. */
export function isPeak({ timeZone, weekdays }: PeakHours, at: number): boolean {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  return !['Sat', 'Sun'].includes(part('weekday')) && weekdays.some(([from, until]) => hour >= from && hour < until);
}
