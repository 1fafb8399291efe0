import type { AnswerPlan } from '@/scripts/demo/model-route';

/** An error of a service that repeats the key it was sent, in every way that services and the gateways before them do. */
export function echoOf(key: string, status = 401, why = 'Incorrect API key provided'): AnswerPlan {
  const masked = `${key.slice(0, 8)}${'*'.repeat(12)}${key.slice(-8)}`;
  const shortened = `${key.slice(0, 10)}...${key.slice(-6)}`;
  const words = [
    `${why}: ${key}`,
    `That is ${masked} (${shortened}).`,
    `GET /v1/models?key=${encodeURIComponent(key)}`,
    JSON.stringify({ apiKey: key }),
    `Authorization: Bearer ${key}`,
    `Basic ${Buffer.from(key).toString('base64')}`,
  ];
  return { status, body: { error: { message: words.join('\n'), type: 'invalid_request_error', code: key } } };
}
