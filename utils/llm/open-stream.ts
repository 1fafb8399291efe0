import { APIError } from 'openai';
import type { Chunk } from './chunk';
import { createClient } from './client';
import type { ProfileWithKey } from './profile';
import { type ChatMessage, type OptionalFields, optionalFields, withoutRefused } from './request-body';

/** What a service took of the fields that were wanted, after it had refused some: so the next call is not refused first. Goes with the worker. */
const taken = new Map<string, { wanted: string; fields: OptionalFields }>();

export interface CallOptions {
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

/** Begins a call. Fields that the service refuses are left out; every other error is the SDK's. */
export async function openStream(profile: ProfileWithKey, messages: ChatMessage[], options: CallOptions): Promise<AsyncIterable<Chunk>> {
  const client = createClient(profile, options.fetch);
  const body = { model: profile.model.trim(), messages, stream: true as const };
  const place = `${profile.baseUrl} ${body.model}`;
  const open = async (fields: OptionalFields, sent: readonly string[] = []): Promise<AsyncIterable<Chunk>> => {
    try {
      const stream = (await client.chat.completions.create(
        { ...body, ...fields },
        { signal: options.signal },
      )) as unknown as AsyncIterable<Chunk>;
      if (sent.length > 0) taken.set(place, { wanted: JSON.stringify(optionalFields(profile)), fields });
      return stream;
    } catch (error) {
      const isRefusal = error instanceof APIError && (error.status === 400 || error.status === 422);
      const fewer = isRefusal ? withoutRefused(fields, JSON.stringify(error.error ?? error.message), sent) : undefined;
      if (fewer === undefined) throw error;
      return open(fewer, [...sent, ...Object.keys(fields)]);
    }
  };
  const wanted = optionalFields(profile);
  const known = taken.get(place);
  return open(known?.wanted === JSON.stringify(wanted) ? known.fields : wanted);
}
