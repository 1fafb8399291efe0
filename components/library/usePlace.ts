import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** What stands behind `#/` in the address: `''`, `settings`, `paper/arxiv:2602.99901`. */
export function usePlace(): string {
  return useSyncExternalStore(subscribe, () => location.hash.replace(/^#\/?/, '').replaceAll('%2F', '/'));
}
