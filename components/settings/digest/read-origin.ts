import { originOf } from '@/utils/llm/profile';

/** The origin of what was typed as an address, `https://hf.example.com`; `undefined` where it is none that is asked over https. */
export function readOrigin(typed: string): string | undefined {
  const text = typed.trim();
  const origin = originOf(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  return origin?.startsWith('https://') ? origin : undefined;
}
