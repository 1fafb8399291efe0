/** `2026-02-14T08:05:00`, in UTC: what Obsidian shows as date and time, the same on every machine. Empty for what is no time. */
export function isoDayTime(at: number): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19);
}
