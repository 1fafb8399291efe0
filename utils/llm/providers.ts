import type { Provider } from './provider';
import { abroadProviders } from './providers/abroad';
import { localProviders } from './providers/local';
import { mainlandProviders } from './providers/mainland';

/** In the order in which they are offered. */
export const providers: readonly Provider[] = [...mainlandProviders, ...abroadProviders, ...localProviders];

export function findProvider(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id);
}
