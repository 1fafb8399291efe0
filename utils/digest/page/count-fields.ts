/** How many papers of a day are of one domain. */
export interface FieldCount {
  field: string;
  count: number;
}

/** The domains of a day, that of most papers first; of as many, the one that comes first. */
export function countFields(fields: readonly string[]): FieldCount[] {
  const counts = new Map<string, number>();
  for (const field of fields) if (field !== '') counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => ({ field, count })).sort((one, other) => other.count - one.count);
}
