import { UsageError } from '@/scripts/commands/usage-error';

/** Where Hugging Face is asked in its place: `PAPERPANE_HUGGING_FACE`, an origin. @throws UsageError for anything else */
export function huggingFaceIn({ PAPERPANE_HUGGING_FACE: host = '' }: NodeJS.ProcessEnv): string | undefined {
  if (host === '') return undefined;
  const url = URL.parse(host);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new UsageError(`PAPERPANE_HUGGING_FACE is "${host}": the address of a mirror, as https://hf-mirror.com`);
  return url.origin;
}
