import { expect, it } from 'vitest';
import { Failure, type FailureCode } from '@/utils/failure';
import { type Effort, keepTrying } from '@/utils/summary/keep-trying';
import type { ModelService, ServicePorts } from '@/utils/summary/model-service';

/** What a call comes to: it brings parts and may fail all the same. */
type Outcome = { brings?: number; fails?: FailureCode };

interface World {
  outcomes: Outcome[];
  /** How many parts are wanted. */
  wanted?: number;
  /** Parts with which it could stand. */
  enough?: number;
  canBeSmaller?: boolean;
  services?: [string, number | undefined][];
  nextTry?: ServicePorts['nextTry'];
  mayRepeat?: boolean;
}

/** Carries out the outcomes one after the other and tells what happened, in words. */
async function tell({ outcomes, wanted = 1, enough = 99, canBeSmaller = true, services = [['a', undefined]], nextTry, mayRepeat }: World) {
  const told: string[] = [];
  let parts = 0;
  let task: ReturnType<Effort<string>['task']> = {};
  const [first, ...others] = services.map(([name, contextTokens]): ModelService => {
    return { name, model: 'm', contextTokens, ask: () => Promise.reject(new Error('asked by the effort')) };
  });
  if (first === undefined) throw new Error('no service');
  const ports: ServicePorts = {
    services: [first, ...others],
    nextTry: nextTry ?? (() => undefined),
    sleep: async (milliseconds) => void told.push(`sleeps ${milliseconds}`),
    now: () => 0,
  };
  const effort: Effort<string> = {
    isDone: () => parts >= wanted,
    progress: () => parts,
    isEnough: () => parts >= enough,
    fit: ({ name }) => `whole for ${name}`,
    fitSmaller: (fitted, { code }) => (canBeSmaller && code === 'too-long' ? fitted.replace('whole', 'less') : undefined),
    async call(fitted, { name }) {
      const { brings = 0, fails } = outcomes.shift() ?? {};
      told.push(`${name} gets ${fitted}`);
      parts += brings;
      if (fails !== undefined) throw new Failure(fails);
      if (brings === 0) throw new Error('would be asked for ever');
    },
    ...(mayRepeat === undefined ? {} : { mayRepeat: () => mayRepeat }),
    task: () => task,
    update(change) {
      task = { ...task, ...change };
      if (change.wait !== undefined) told.push(`waits ${change.wait.until} for ${change.wait.failure.code}`);
      if (change.insteadOf !== undefined) told.push(`leaves, instead of ${change.insteadOf.service} with ${change.insteadOf.code}`);
    },
  };
  const sent = await keepTrying(ports, effort).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return `fails: ${error.code}`;
  });
  return [...told, sent];
}

const two: [string, number | undefined][] = [
  ['a', undefined],
  ['b', undefined],
];

it.each<[string, World, string[]]>([
  ['asks nobody for what is there already', { outcomes: [], wanted: 0 }, ['whole for a']],
  ['asks once where that is all', { outcomes: [{ brings: 1 }] }, ['a gets whole for a', 'whole for a']],
  [
    'asks again until all is there',
    { outcomes: [{ brings: 1 }, { brings: 2 }], wanted: 3 },
    ['a gets whole for a', 'a gets whole for a', 'whole for a'],
  ],
  ['gives up where the policy does', { outcomes: [{ fails: 'bad-key' }] }, ['a gets whole for a', 'fails: bad-key']],
  [
    'waits as long as the policy says and asks again',
    { outcomes: [{ fails: 'rate-limited' }, { brings: 1 }], nextTry: () => 700 },
    ['a gets whole for a', 'waits 700 for rate-limited', 'sleeps 700', 'a gets whole for a', 'whole for a'],
  ],
  [
    'does not ask the same service again where what came forbids it',
    { outcomes: [{ brings: 1, fails: 'rate-limited' }, { brings: 1 }], wanted: 2, services: two, nextTry: () => 700, mayRepeat: false },
    ['a gets whole for a', 'leaves, instead of a with rate-limited', 'b gets whole for b', 'whole for b'],
  ],
  [
    'does not wait where the policy wants none',
    { outcomes: [{ brings: 1, fails: 'answer-cut' }, { brings: 1 }], wanted: 2, nextTry: () => 0 },
    ['a gets whole for a', 'a gets whole for a', 'whole for a'],
  ],
  [
    'sends less, once, where it was too long',
    { outcomes: [{ fails: 'too-long' }, { brings: 1 }] },
    ['a gets whole for a', 'a gets less for a', 'less for a'],
  ],
  [
    'gives up where less is too long as well',
    { outcomes: [{ fails: 'too-long' }, { fails: 'too-long' }] },
    ['a gets whole for a', 'a gets less for a', 'fails: too-long'],
  ],
  [
    'gives up where less is not possible',
    { outcomes: [{ fails: 'too-long' }], canBeSmaller: false },
    ['a gets whole for a', 'fails: too-long'],
  ],
  [
    'keeps to less after another failure',
    {
      outcomes: [{ fails: 'too-long' }, { fails: 'service-busy' }, { brings: 1 }],
      nextTry: ({ failure }) => (failure.code === 'too-long' ? undefined : 1),
    },
    ['a gets whole for a', 'a gets less for a', 'waits 1 for service-busy', 'sleeps 1', 'a gets less for a', 'less for a'],
  ],
  [
    'lets the next service take over, with the paper whole',
    { outcomes: [{ fails: 'no-balance' }, { brings: 1 }], services: two },
    ['a gets whole for a', 'leaves, instead of a with no-balance', 'b gets whole for b', 'whole for b'],
  ],
  [
    'lets it take over once this one cannot read even less',
    { outcomes: [{ fails: 'too-long' }, { fails: 'too-long' }, { brings: 1 }], services: two },
    ['a gets whole for a', 'a gets less for a', 'leaves, instead of a with too-long', 'b gets whole for b', 'whole for b'],
  ],
  [
    'lets it take over at once where it reads more',
    {
      outcomes: [{ fails: 'too-long' }, { brings: 1 }],
      services: [
        ['a', 8_000],
        ['b', 100_000],
      ],
    },
    ['a gets whole for a', 'leaves, instead of a with too-long', 'b gets whole for b', 'whole for b'],
  ],
  [
    'sends less first where the next reads no more',
    {
      outcomes: [{ fails: 'too-long' }, { brings: 1 }],
      services: [
        ['a', 8_000],
        ['b', 8_000],
      ],
    },
    ['a gets whole for a', 'a gets less for a', 'less for a'],
  ],
  [
    'does not let the next one have what is not a matter of the service',
    { outcomes: [{ fails: 'content-blocked' }], services: two },
    ['a gets whole for a', 'fails: content-blocked'],
  ],
  [
    'gives up when nobody is left',
    { outcomes: [{ fails: 'no-balance' }, { fails: 'no-balance' }], services: two },
    ['a gets whole for a', 'leaves, instead of a with no-balance', 'b gets whole for b', 'fails: no-balance'],
  ],
  [
    'names whoever was to be asked first, however many stood in',
    {
      outcomes: [{ fails: 'no-balance' }, { fails: 'service-busy' }, { brings: 1 }],
      services: [...two, ['c', undefined]],
    },
    [
      'a gets whole for a',
      'leaves, instead of a with no-balance',
      'b gets whole for b',
      'leaves, instead of a with no-balance',
      'c gets whole for c',
      'whole for c',
    ],
  ],
  [
    'is content with what is enough once nothing more can be had',
    { outcomes: [{ brings: 1 }, { fails: 'bad-key' }], wanted: 2, enough: 1 },
    ['a gets whole for a', 'a gets whole for a', 'whole for a'],
  ],
])('%s', async (_, world, expected) => {
  expect(await tell(world)).toEqual(expected);
});

it('tells the policy how often in a row nothing came, and how often it failed in all', async () => {
  const seen: [number, number][] = [];
  const nextTry: ServicePorts['nextTry'] = ({ inVain, failed }) => {
    seen.push([inVain, failed]);
    return 0;
  };
  const fails = 'connection-cut';
  await tell({
    outcomes: [{ fails }, { fails }, { brings: 1, fails }, { fails }, { brings: 1 }, { fails }, { brings: 1 }],
    wanted: 3,
    nextTry,
  });
  expect(seen).toEqual([
    [1, 1],
    [2, 2],
    [0, 3],
    [1, 4],
    [1, 5],
  ]);
});

it('begins to count anew with the next service', async () => {
  const seen: string[] = [];
  const nextTry: ServicePorts['nextTry'] = ({ inVain, failed }) => {
    seen.push(`${inVain}/${failed}`);
    return inVain < 2 ? 0 : undefined;
  };
  const fails = 'service-busy';
  await tell({ outcomes: [{ fails }, { fails }, { fails }, { brings: 1 }], services: two, nextTry });
  expect(seen).toEqual(['1/1', '2/2', '1/1']);
});

it('ends with a stop while it waits, though another service could take over', async () => {
  const service: ModelService = { name: 'a', model: 'm', ask: () => Promise.reject(new Error()) };
  const stopped = keepTrying<string>(
    { services: [service, service], nextTry: () => 5, sleep: () => Promise.reject(new Failure('stopped')), now: () => 0 },
    {
      isDone: () => false,
      progress: () => 0,
      isEnough: () => false,
      fit: () => '',
      fitSmaller: () => undefined,
      call: () => Promise.reject(new Failure('service-busy')),
      task: () => ({}),
      update: () => undefined,
    },
  );
  await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
});

it('does not hide a mistake of ours behind another try', async () => {
  await expect(tell({ outcomes: [{}], nextTry: () => 0 })).rejects.toThrow('for ever');
});
