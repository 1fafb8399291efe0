import OpenAI, { APIError } from 'openai';
import { Failure } from '@/utils/failure';
import { asList, asRecord } from '@/utils/narrow-json';
import { cleanBaseUrl, type ProfileWithKey } from './profile';
import { findProvider } from './providers';
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
export function createClient(profile: ProfileWithKey, customFetch?: typeof fetch): OpenAI {
  const key = profile.apiKey.trim();
  // Called as a bare function: the browser's fetch refuses any other `this`.
  const send = customFetch ?? fetch;
  const headers = { ...withoutTelemetry, ...findProvider(profile.providerId)?.headers };
  return new Client({
    baseURL: cleanBaseUrl(profile.baseUrl),
    // The SDK insists on a key; a service that needs none gets no header.
    apiKey: key === '' ? 'none' : key,
    defaultHeaders: key === '' ? { ...headers, Authorization: null } : headers,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: patience,
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
    // Neither key nor paper follows a redirect: it may lead to another host.
    fetch: async (url, init) => streamOf(await send(url, { ...init, redirect: 'manual', credentials: 'omit' }), profile),
  });
}

/**
 * Refuses what is no stream although its status says all is well: the page of a site whose API lies elsewhere,
 * or an error. The SDK would read either as an empty answer.
 */
async function streamOf(response: Response, profile: ProfileWithKey): Promise<Response> {
  // A browser hides where to; Node shows the answer itself.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new Failure('moved-address', cleanWords(response.headers.get('location') ?? '', profile.apiKey) || undefined);
  }
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/html|json/.test(type) || response.url.endsWith('/models')) return response;
  const text = await response.text();
  if (isWebPage(text)) throw new Failure('bad-request', cleanWords(text, profile.apiKey));
  if (!/^\s*[{[]/.test(text)) return new Response(text, response);
  const body: unknown = JSON.parse(text);
  const stream = wholeAsStream(body);
  if (stream === undefined) throw new APIError(undefined, body as object, undefined, response.headers);
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}

/** Some gateways do not stream whatever they are asked: the whole answer as one piece. `undefined` where it is no answer. */
function wholeAsStream(body: unknown): string | undefined {
  const { choices, ...rest } = asRecord(body);
  const pieces = asList(choices).map((choice) => ({ ...asRecord(choice), delta: asRecord(choice).message }));
  if (pieces.length === 0) return undefined;
  return `data: ${JSON.stringify({ ...rest, choices: pieces })}\n\n`;
}
