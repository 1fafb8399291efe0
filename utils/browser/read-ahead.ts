interface Readable<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void, onFailure?: () => void): () => void;
}

const readings = new Map<unknown, { value: Promise<unknown>; unwatch(): void }>();

/** Begins to read an item that a page will ask for as soon as it is there; one that changes meanwhile is read anew then. */
export function readAhead<T>(item: Readable<T>): void {
  if (readings.has(item)) return;
  const forget = () => takeReading(item);
  const value = item.getValue();
  // Whoever takes it hears of its failure; nobody else needs to.
  void Promise.allSettled([value]);
  readings.set(item, { value, unwatch: item.watch(forget, forget) });
}

/** What was begun for the item, once; else it is read now. */
export function readOnce<T>(item: Readable<T>): Promise<T> {
  return (takeReading(item) as Promise<T> | undefined) ?? item.getValue();
}

function takeReading(item: unknown): Promise<unknown> | undefined {
  const reading = readings.get(item);
  reading?.unwatch();
  readings.delete(item);
  return reading?.value;
}
