/**
 * How long an answer asks to be left alone, in milliseconds; `undefined` where it does not say. Reads, in this order, `retry-after-ms`
 * (OpenAI, Azure), `Retry-After` in seconds or as a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), `RateLimit` where nothing
 * is left (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/, both of its forms) and `x-ratelimit-reset-*` (Groq, OpenAI).
 */
export function askedWait(headers: Headers, now: number): number | undefined {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const after = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  if (Number.isFinite(date)) return Math.max(0, date - now);
  return exhaustedWait(headers) ?? resetWait(headers);
}

/** Milliseconds until a `RateLimit` that has nothing left begins anew: `"api";r=0;t=120`, or `limit=10, remaining=0, reset=50`. */
export function exhaustedWait(headers: Headers): number | undefined {
  const waits = (headers.get('ratelimit') ?? '').split(/,(?=\s*")/).flatMap((policy) => {
    const left = /\b(?:r|remaining)\s*=\s*(\d+)/.exec(policy)?.[1];
    const seconds = /\b(?:t|reset)\s*=\s*(\d+)/.exec(policy)?.[1];
    return left !== undefined && Number(left) === 0 && seconds !== undefined ? [Number(seconds) * 1000] : [];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** Of the limits for requests and for tokens, the one that is used up says when it begins anew: `7.66s`, `2m59.56s`. */
function resetWait(headers: Headers): number | undefined {
  const waits = ['requests', 'tokens'].flatMap((kind) => {
    const left = headers.get(`x-ratelimit-remaining-${kind}`);
    const wait = duration(headers.get(`x-ratelimit-reset-${kind}`) ?? '');
    return left !== null && Number(left) <= 0 && wait !== undefined ? [wait] : [];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

function duration(text: string): number | undefined {
  const parts = [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((total, [, number, unit]) => total + Number(number) * UNITS[unit as keyof typeof UNITS], 0);
}

/** The wait that an error's words name: `Please retry in 30s`, `try again in 1m20s`, `请 20 秒后重试`. */
export function wordedWait(words: string): number | undefined {
  const english = /(?:retry|try again)\s+(?:in|after)\s+((?:[\d.]+\s*(?:ms|s|m|h)(?![a-z]))+|[\d.]+\s*(?:seconds?|minutes?))/i.exec(
    words,
  )?.[1];
  if (english !== undefined)
    return duration(
      english
        .replace(/\s+/g, '')
        .replace(/seconds?/i, 's')
        .replace(/minutes?/i, 'm'),
    );
  const chinese = /(\d+)\s*(秒|分钟)(?:之?后|再)/.exec(words);
  return chinese === null ? undefined : Number(chinese[1]) * (chinese[2] === '秒' ? 1000 : 60_000);
}
