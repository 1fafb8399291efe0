import type { FailureCode } from '@/utils/failure';
import type { Wording } from './provider';
import { findProvider, providers } from './providers';

/**
 * The order in which kinds of failure are looked for: services report an empty account as 400, 402, 403 or 429, and a wrong model as 400, 403,
 * 404 or 503, so what they say comes before the status.
 */
const ORDER: readonly FailureCode[] = [
  'no-balance',
  'content-blocked',
  'too-long',
  'bad-key',
  'unknown-model',
  'region-refused',
  'service-busy',
  'rate-limited',
];

/** What more than one service says. Overflow as collected in npm `@earendil-works/pi-ai` 1.5.2, `utils/overflow.js`. */
const common: readonly Wording[] = [
  { failure: 'no-balance', status: 402 },
  { failure: 'no-balance', codes: ['insufficient_user_quota'] },
  {
    failure: 'no-balance',
    words: /insufficient (account )?balance|balance is insufficient|insufficient credits?|余额不足|欠费|额度不足|额度已用尽/i,
  },
  {
    failure: 'content-blocked',
    words:
      /content_filter|content_policy|content management policy|content safety|sensitive_?content|sensitive content|敏感|内容安全|content_risk/i,
  },
  { failure: 'too-long', status: 413 },
  {
    failure: 'too-long',
    words:
      /prompt (is )?too long|prompt exceeds max length|exceeds the context window|context window exceeded|maximum (context|prompt) length|context[_ ]length[_ ]exceeded|context_window_exceeded|longer than the model'?s context length|greater than the context length|exceeds the available context size|exceeds the maximum allowed input length|input is too long|reduce the length of the messages|token limit exceeded|exceeds? max message tokens|超过.{0,12}(上下文|最大长度)/i,
  },
  { failure: 'bad-key', status: 401 },
  {
    failure: 'bad-key',
    words: /api[ _-]?key[^.]{0,40}(not valid|invalid|expired|incorrect)|(invalid|incorrect)[ _]api[ _-]?key|无效的令牌/i,
  },
  {
    failure: 'unknown-model',
    words:
      /\bmodel\b(?!.{0,80}temporar).{0,80}(not exist|not found|not activated|not available)|\bmodels?\/.{0,80}not found|not found the model|supported (api )?model names|模型.{0,40}(不存在|无可用渠道)/i,
  },
  { failure: 'unknown-model', status: 404, words: /\bmodels?\b|模型/i },
  { failure: 'rate-limited', words: /rate[ _-]?limit|too many requests|速率限制|请求过于频繁/i },
];

/** The wordings to try for a service, in order. A service that we do not know may be a reseller of any other: there every code counts. */
export function wordingsOf(providerId: string): Wording[] {
  const own = findProvider(providerId);
  const isKnown = own !== undefined && own.baseUrl !== '';
  const all = providers.flatMap((provider) =>
    (provider.wordings ?? []).filter(({ codes }) => codes === undefined || !isKnown || provider === own),
  );
  return ORDER.flatMap((kind) => [...all, ...common].filter(({ failure }) => failure === kind));
}
