interface Readable<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void, onFailure?: () => void): () => void;
}

interface Reading {
  promise: Promise<unknown>;
  /** Once it is there. */
  result?: { value: unknown };
  unwatch(): void;
}

const readings = new Map<unknown, Reading>();

/**
 * Reads an item that a page will ask for as soon as it is there, and holds its value until it changes or the page has been set up. Fulfilled when
 * it has been read or cannot be.
 */
export async function readAhead<T>(item: Readable<T>): Promise<void> {
  if (readings.has(item)) return;
  const forget = () => drop(item);
  const reading: Reading = { promise: item.getValue(), unwatch: item.watch(forget, forget) };
  readings.set(item, reading);
  // Whoever asks for it hears of its failure; nobody else needs to.
  const [settled] = await Promise.allSettled([reading.promise]);
  if (settled.status === 'fulfilled') reading.result = { value: settled.value };
}

/** What is held of an item, or was begun for it; else it is read now. */
export function readOnce<T>(item: Readable<T>): Promise<T> {
  return (readings.get(item)?.promise as Promise<T> | undefined) ?? item.getValue();
}

/** The item's value where it is held already. */
export function readSoFar<T>(item: Readable<T>): { value: T } | undefined {
  return readings.get(item)?.result as { value: T } | undefined;
}

/** Whoever asks from now on reads anew. */
export function forgetReadings(): void {
  for (const item of [...readings.keys()]) drop(item);
}

function drop(item: unknown): void {
  readings.get(item)?.unwatch();
  readings.delete(item);
}
