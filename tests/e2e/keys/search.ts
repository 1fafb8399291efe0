/** Fewer characters of a key than this say nothing about it. */
const SHORTEST = 6;

/** Every piece of a key that would tell of it, and the whole key as an address or a header of another kind would hold it. */
export function tracesOf(key: string): string[] {
  const pieces = Array.from({ length: key.length - SHORTEST + 1 }, (_, start) => key.slice(start, start + SHORTEST));
  const base64 = Buffer.from(key).toString('base64');
  return [...pieces, encodeURIComponent(key), base64, base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')];
}

/** A place in which no key may stand: how often it was looked at, and what was found. */
interface Place {
  looks: number;
  characters: number;
  found: string[];
}

/** Looks for traces of keys and keeps count of where it has looked. */
export interface Search {
  look(place: string, where: string, text: string): void;
  /** Where traces were found; throws if the place was never looked at. */
  foundIn(place: string): string[];
  table(): string;
}

export function createSearch(keys: readonly string[]): Search {
  const traces = keys.flatMap(tracesOf);
  const places = new Map<string, Place>();
  return {
    look(name, where, text) {
      const place = places.get(name) ?? { looks: 0, characters: 0, found: [] };
      places.set(name, place);
      place.looks++;
      place.characters += text.length;
      const trace = traces.find((each) => text.includes(each));
      if (trace === undefined) return;
      const at = text.indexOf(trace);
      place.found.push(`${where}: …${text.slice(Math.max(0, at - 60), at + 60)}…`);
    },
    foundIn(name) {
      const place = places.get(name);
      if (place === undefined) throw new Error(`nobody looked at ${name}`);
      return place.found;
    },
    table() {
      const rows = [...places].map(([name, { looks, characters, found }]) => [name, looks, characters, found.length].map(String));
      const lines = [['place', 'looks', 'characters', 'found'], ...rows];
      return lines.map(([name = '', ...counts]) => name.padEnd(44) + counts.map((count) => count.padStart(12)).join('')).join('\n');
    },
  };
}
