import { UsageError } from '@/scripts/commands/usage-error';
import type { Price } from '@/utils/cost/price';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { providers } from '@/utils/llm/providers';

/**
 * The model service that the environment names: `PAPERPANE_BASE_URL`, `PAPERPANE_MODEL`, `PAPERPANE_API_KEY`, and for one whose facts are not known
 * `PAPERPANE_CONTEXT` in tokens and `PAPERPANE_PRICE` for a million of them, as `CNY:2:8`. `undefined` unless it is named whole.
 * @throws UsageError for a number that is none
 */
export function profileFromEnvironment(environment: NodeJS.ProcessEnv = process.env): ProfileWithKey | undefined {
  const { PAPERPANE_BASE_URL: baseUrl, PAPERPANE_API_KEY: apiKey = '', PAPERPANE_MODEL: model } = environment;
  if (!baseUrl || !model) return undefined;
  const provider = providers.find((each) => each.baseUrl !== '' && baseUrl.replace(/\/+$/, '') === each.baseUrl);
  const contextTokens = contextIn(environment.PAPERPANE_CONTEXT);
  const price = priceIn(environment.PAPERPANE_PRICE);
  return {
    id: 'environment',
    name: '',
    providerId: provider?.id ?? 'custom',
    baseUrl,
    apiKey,
    model,
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(price === undefined ? {} : { price }),
  };
}

function contextIn(text = ''): number | undefined {
  if (text === '') return undefined;
  if (!/^[1-9]\d{3,7}$/.test(text)) throw new UsageError(`PAPERPANE_CONTEXT is "${text}": a number of tokens, as 32768`);
  return Number(text);
}

function priceIn(text = ''): Price | undefined {
  if (text === '') return undefined;
  const [, currency, input, output] = /^(CNY|USD):(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (currency === undefined)
    throw new UsageError(`PAPERPANE_PRICE is "${text}": currency, price of a million tokens read, and written, as CNY:2:8`);
  return { currency: currency as Price['currency'], input: Number(input), output: Number(output) };
}
