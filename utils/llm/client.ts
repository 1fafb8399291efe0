import OpenAI, { APIError } from 'openai';
import { Failure } from '@/utils/failure';
import { cleanBaseUrl, type Profile } from './profile';
import { cleanWords, isWebPage } from './service-words';

/** How long a service may take to begin, and between two pieces; local models read a long paper for minutes. */
export const patience = 15 * 60_000;

/** Without these a preflight asks for authorization and content-type only, which is all that strict services allow. */
const withoutTelemetry = Object.fromEntries(
  ['Arch', 'Lang', 'OS', 'Package-Version', 'Retry-Count', 'Runtime', 'Runtime-Version', 'Timeout']
    .map((name): [string, null] => [`X-Stainless-${name}`, null])
    .concat([['User-Agent', null]]),
);

/** The SDK keeps only a body's `error` field; SiliconFlow and Gemini have none on top. */
class Client extends OpenAI {
  protected override makeStatusError(status: number, body: object, text: string | undefined, headers: Headers): APIError {
    return super.makeStatusError(status, { error: body }, text, headers);
  }
}

/** The SDK, set up for any service that speaks its protocol: no retries of its own, nothing from the environment, nothing on the console. */
export function createClient(profile: Profile, customFetch?: typeof fetch): OpenAI {
  const key = profile.apiKey.trim();
  // Called as a bare function: the browser's fetch refuses any other `this`.
  const send = customFetch ?? fetch;
  return new Client({
    baseURL: cleanBaseUrl(profile.baseUrl),
    // The SDK insists on a key; a service that needs none gets no header.
    apiKey: key === '' ? 'none' : key,
    defaultHeaders: key === '' ? { ...withoutTelemetry, Authorization: null } : withoutTelemetry,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: patience,
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
    fetch: async (url, init) => streamOf(await send(url, init), profile),
  });
}

/**
 * Refuses what is no stream although its status says all is well: the page of a site whose API lies elsewhere,
 * or an error. The SDK would read either as an empty answer.
 */
async function streamOf(response: Response, profile: Profile): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/html|json/.test(type)) return response;
  const text = await response.text();
  if (isWebPage(text)) throw new Failure('bad-request', cleanWords(text, profile.apiKey));
  if (/^\s*[{[]/.test(text)) throw new APIError(undefined, JSON.parse(text), undefined, undefined);
  return new Response(text, response);
}
