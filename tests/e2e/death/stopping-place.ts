import { demoSite } from '@/scripts/demo/demo-site';
import type { Route } from '@/scripts/demo/exchange';
import type { AnswerStep } from '@/scripts/demo/model-route';

/** Where a request has come to: a site that is asked for an address, or the model in one of its answers. */
export type Place = { at: 'site'; url: string } | { at: 'model'; call: number; step: AnswerStep; written: string };

/** One place in the servers where a request stops until it is let go. */
export interface StoppingPlace {
  /** Resolves to the place once somebody stands there. */
  arm(isThere: (place: Place) => boolean): Promise<Place>;
  /** What the servers call wherever a request comes. */
  visit(place: Place): Promise<void> | undefined;
  /** Lets go who stands there, and nobody stops any more. */
  release(): void;
}

export function createStoppingPlace(): StoppingPlace {
  let isThere: (place: Place) => boolean = () => false;
  let arrive: (place: Place) => void = () => undefined;
  let held = Promise.withResolvers<void>();
  return {
    arm(wanted) {
      isThere = wanted;
      const arrival = Promise.withResolvers<Place>();
      arrive = arrival.resolve;
      return arrival.promise;
    },
    visit(place) {
      if (!isThere(place)) return undefined;
      arrive(place);
      return held.promise;
    },
    release() {
      isThere = () => false;
      held.resolve();
      held = Promise.withResolvers<void>();
    },
  };
}

/** The demonstration's sites, each of whose requests may be stopped. */
export function stoppingSites({ visit }: StoppingPlace): Record<string, Route> {
  const stopping = (route: Route): Route => {
    return async (exchange) => {
      await visit({ at: 'site', url: exchange.url.href });
      return route(exchange);
    };
  };
  return Object.fromEntries(Object.entries(demoSite()).map(([host, route]) => [host, stopping(route)]));
}
