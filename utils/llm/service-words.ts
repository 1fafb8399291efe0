/** What a service said went wrong; empty strings where it said nothing. */
export interface ServiceWords {
  code: string;
  type: string;
  message: string;
}

/**
 * Reads an error body, whichever way the service wraps it: `{error: {…}}` (OpenAI and most), `{error: "…"}` (Ollama),
 * `[{error: {…}}]` (Gemini), `{code, message, data}` (SiliconFlow), `{detail}` (FastAPI servers), `{error: {metadata: {raw}}}` (OpenRouter),
 * `{base_resp: {status_code, status_msg}}` (MiniMax).
 */
export function readServiceWords(body: unknown): ServiceWords {
  if (Array.isArray(body)) return readServiceWords(body[0]);
  if (typeof body !== 'object' || body === null) return { code: '', type: '', message: wordsOf(body) };
  const fields = body as Record<string, unknown>;
  const own = fields.error || fields.base_resp;
  if (own) return readServiceWords(own);
  const metadata = fields.metadata as { raw?: unknown } | null | undefined;
  return {
    code: wordsOf(fields.code ?? fields.status_code),
    type: wordsOf(fields.type ?? fields.status),
    message: [fields.message ?? fields.msg ?? fields.status_msg ?? fields.detail, metadata?.raw].map(wordsOf).filter(Boolean).join(' '),
  };
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a text is a web page: a gateway's or a proxy's, not the service's own words. */
export function isWebPage(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text);
}

const longest = 500;

/** Something of which a part is masked, such as `Zz9****Ww6`; a full stop after it ends its sentence. */
const masked = /(?<![\w+%.…•-])[\w+%.…•-]*\*{3}(?:[\w+/=%…•*-]|\.(?=[\w.*]))*/g;

/**
 * What in any service's words could be a key or token: the kinds of OpenAI, Google, Groq, xAI, Hugging Face and GitHub, a signed token, a header,
 * a field or an address that holds one. Some services quote it, half masked.
 */
const keys =
  /\bsk-[\w*.…-]+|\bAIza[\w-]+|\b(?:gsk|xai|hf|ghp|github_pat|tp|ark)[-_][\w*-]{12,}|\beyJ[\w-]{8,}\.[\w.-]+|\bBearer\s+\S+|\bBasic\s+[\w+/=-]{12,}|\b[0-9a-f]{32}\.[\w*]{8,}|(?<=\b(?:api[-_]?key|access[-_]?token|secret|signature|x-api-key|token)["']?\s?[=:]\s?["']?)[\w*.+/=…-]{8,}/gi;

/** Makes a service's words fit to show and store: no markup, no key, at most 500 characters. */
export function cleanWords(text: string, apiKey: string): string {
  const plain = isWebPage(text) ? text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ') : text;
  const key = apiKey.trim();
  // Cut last: a key cut in two would no longer be found.
  const safe = withoutKey(plain, key).replace(keys, '***').replace(masked, '***').replace(/\s+/g, ' ').trim();
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
}

/** The key itself, and as it stands in an address or between quotes; then what a service leaves of it where it masks the rest. */
function withoutKey(text: string, key: string): string {
  if (key === '') return text;
  const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
  const safe = forms.reduce((words, form) => words.replaceAll(form, '***'), text);
  return forms.reduce(withoutPieces, safe);
}

/** Shorter pieces may be anybody's: `openai` stands in many a key. */
const shortestPiece = 8;

function withoutPieces(text: string, key: string): string {
  let safe = '';
  for (let at = 0; at < text.length; ) {
    let length = 0;
    while (at + length < text.length && key.includes(text.slice(at, at + length + 1))) length++;
    safe += length < shortestPiece ? text.charAt(at) : '***';
    at += length < shortestPiece ? 1 : length;
  }
  return safe;
}
