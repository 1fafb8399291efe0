import { expect, it, vi } from 'vitest';
import { withHuggingFaceAt } from '@/utils/reading/fetching/hugging-face-host';

it.each([
  [
    'its API',
    'https://hf-mirror.com',
    'https://huggingface.co/api/papers/2602.99901?x=1',
    'https://hf-mirror.com/api/papers/2602.99901?x=1',
  ],
  ['no other site', 'https://hf-mirror.com', 'https://arxiv.org/html/2602.99901', 'https://arxiv.org/html/2602.99901'],
  ['no site that begins like it', 'https://hf-mirror.com', 'https://huggingface.co.example/x', 'https://huggingface.co.example/x'],
  ['nothing where none is wanted', undefined, 'https://huggingface.co/papers', 'https://huggingface.co/papers'],
])('asks the mirror for %s', async (_, host, url, asked) => {
  const fetch = vi.fn(async () => new Response());
  await withHuggingFaceAt(host, fetch)(url, { headers: { accept: 'x' } });
  expect(fetch.mock.calls).toEqual([[asked, { headers: { accept: 'x' } }]]);
});
