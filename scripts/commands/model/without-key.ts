/** A text without the key of the environment, whoever wrote it into it. */
export function withoutKey(text: string, { PAPERPANE_API_KEY = '' }: NodeJS.ProcessEnv = process.env): string {
  const key = PAPERPANE_API_KEY.trim();
  // A key of three letters is none, and would be found in every other word.
  return key.length < 4 ? text : text.replaceAll(key, '***').replaceAll(encodeURIComponent(key), '***');
}
