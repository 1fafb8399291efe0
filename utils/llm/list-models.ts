import { APIError } from 'openai';
import { Failure } from '@/utils/failure';
import { asRecord } from '@/utils/narrow-json';
import { createClient } from './client';
import { toLlmFailure } from './llm-failure';
import type { ProfileWithKey } from './profile';

const MOST_MODELS = 2_000;

/** Ids of the models that a service says can be asked, sorted. Throws the `Failure` that says why it does not. */
export async function listModels(profile: ProfileWithKey, signal: AbortSignal, customFetch?: typeof fetch): Promise<string[]> {
  const client = createClient(profile, customFetch);
  try {
    const ids = modelIds(await client.get('/models', { signal }));
    if (ids.length === 0) throw new Failure('no-model-list');
    return ids;
  } catch (error) {
    const failure = toLlmFailure(error, profile);
    const isMissing = error instanceof APIError && (error.status === 404 || error.status === 405);
    throw isMissing ? new Failure('no-model-list', failure.detail) : failure;
  }
}

/** Most send `{data: [{id}]}`, some the list alone, some `{models: [{name}]}`. */
function modelIds(body: unknown): string[] {
  const fields = asRecord(body);
  const list = [body, fields.data, fields.models].find(Array.isArray) ?? [];
  const ids = list.flatMap((item: unknown) => {
    const { id, name } = asRecord(item);
    const found = typeof item === 'string' ? item : (id ?? name);
    return typeof found === 'string' && found !== '' && found.length <= 200 ? [found.replace(/^models\//, '')] : [];
  });
  return [...new Set<string>(ids)].sort((a, b) => a.localeCompare(b, 'en')).slice(0, MOST_MODELS);
}
