import { type FaultRow, inVain, WAITS } from '@/tests/faults/fault-row';
import type { Script } from '@/tests/faults/fault-service';
import { begins, error, healthy, refuses } from '@/tests/faults/scripts';
import { ends, event } from '@/tests/faults/wire';

const DEEPSEEK = { service: 'DeepSeek 深度求索', model: 'test-model' };
const GLM = { service: '智谱 GLM', model: 'test-model' };
/** Of an answer that was cut the model's name is known as it was asked for. */
const cutOff = { ...DEEPSEEK, model: 'deepseek-flash' };
const TOO_LONG = refuses(400, error("This model's maximum context length is 5000 tokens."));
const busy = refuses(503, error('Service is too busy'));

/** DeepSeek is in use and GLM behind it. */
function pair(
  name: string,
  first: Script | Script[],
  second: Script | Script[],
  asks: FaultRow['asks'],
  rest: Partial<FaultRow>,
): FaultRow {
  const services = [
    { providerId: 'deepseek', scripts: [first].flat() },
    { providerId: 'glm', scripts: [second].flat() },
  ] as const;
  return { name: `two services: ${name}`, services, outcome: 'summary', asks, ...rest };
}

const instead = (code: 'no-balance' | 'service-busy' | 'rate-limited' | 'too-long') => ({
  ...GLM,
  insteadOf: { service: DEEPSEEK.service, code },
});

/** When the service in use cannot, the next one writes; when it should not, nobody does. */
export const fallbackRows: readonly FaultRow[] = [
  pair('the first is fine', healthy, healthy, [[10], []], { made: { ...DEEPSEEK, insteadOf: undefined, alsoBy: undefined } }),
  pair('no balance', refuses(402, ''), healthy, [[10], [10]], { made: instead('no-balance') }),
  pair('busy for ever', busy, healthy, [inVain(5), [10]], { waits: WAITS.busy, made: instead('service-busy') }),
  pair('limited for twenty minutes', refuses(429, '', { 'retry-after': '1200' }), healthy, [[10], [10]], { made: instead('rate-limited') }),
  pair('no balance in the middle', begins(4, event({ error: { code: 402, message: 'Add credits' } })), healthy, [[10], [6]], {
    made: { ...cutOff, insteadOf: undefined, alsoBy: [GLM] },
  }),
  pair('busy in the middle, for ever', [begins(4, ends('network_error')), busy], healthy, [[10, 6, 6, 6, 6, 6], [6]], {
    waits: [1_000, ...WAITS.busy],
    made: { ...cutOff, alsoBy: [GLM] },
  }),
  pair('both without balance', refuses(402, ''), refuses(402, ''), [[10], [10]], { outcome: 'no-balance' }),
  ...(
    [
      ['wrong key', refuses(401, error('Incorrect API key')), 'bad-key'],
      ['no such model', refuses(400, error('Model Not Exist')), 'unknown-model'],
      ['refused content', refuses(400, error('Content Exists Risk')), 'content-blocked'],
      ['refused request', refuses(400, error('bad value')), 'bad-request'],
      ['region', refuses(451, ''), 'region-refused'],
    ] as const
  ).map(([name, script, outcome]) => pair(`${name} is not for another`, script, healthy, [[10], []], { outcome })),
  {
    name: 'two services: too long, and the second reads no more',
    services: [
      { providerId: 'deepseek', contextTokens: 60_000, scripts: [TOO_LONG, healthy] },
      { providerId: 'glm', contextTokens: 60_000, scripts: [healthy] },
    ],
    paper: 'long',
    outcome: 'summary',
    asks: [[10, 10], []],
    reads: ['whole', 'less'],
    made: DEEPSEEK,
  },
  {
    name: 'two services: too long, and the second reads more: it gets the paper whole',
    services: [
      { providerId: 'deepseek', contextTokens: 60_000, scripts: [TOO_LONG] },
      { providerId: 'glm', contextTokens: 1_000_000, scripts: [healthy] },
    ],
    paper: 'long',
    outcome: 'summary',
    asks: [[10], [10]],
    reads: ['whole', 'whole'],
    made: instead('too-long'),
  },
];
