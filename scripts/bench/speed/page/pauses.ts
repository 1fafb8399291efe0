import { type Breathe, createBreathe } from '@/utils/reading/breathe';

/** The pauses of the extension's reader page, see entrypoints/reader/main.ts. */
export function createPauses(): Breathe {
  return createBreathe(nextTurn, () => performance.now());
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
