import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** What stands behind `#/` in the address: `''`, `settings`, `paper/arxiv:2602.99901`, `paper/web:https://…`. */
export function usePlace(): string {
  return useSyncExternalStore(subscribe, () => placeIn(location.hash));
}

/** What an address names behind its `#/`. */
export function placeIn(hash: string): string {
  return decoded(hash.replace(/^#\/?/, ''));
}

/** A stray `%` in an address typed by hand is no reason to fail. */
function decoded(place: string): string {
  return place.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
