import type { Provider } from './provider';
import { abroadProviders } from './providers/abroad';
import { localProviders } from './providers/local';
import { mainlandProviders } from './providers/mainland';
import { otherProviders } from './providers/other';

/** Where a service stands, in the order in which they are offered. */
export const providerGroups = [
  { id: 'mainland', providers: mainlandProviders },
  { id: 'abroad', providers: abroadProviders },
  { id: 'local', providers: localProviders },
  { id: 'other', providers: otherProviders },
] as const;

/** In the same order. */
export const providers: readonly Provider[] = providerGroups.flatMap((group) => group.providers);

export function findProvider(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id);
}
