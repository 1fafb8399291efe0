import { expect, it, vi } from 'vitest';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { jsonIn } from '@/utils/reading/artefacts/artefacts-of';
import { createAskedAhead } from '@/utils/reading/artefacts/asked-ahead';
import type { ReadPorts } from '@/utils/reading/read-ports';

const paper: PaperRef = { source: 'arxiv', arxivId: '2602.99901' };
const ABOUT = 'https://huggingface.co/api/papers/2602.99901';

function portsWith(answer: (url: string) => Response): ReadPorts & { fetch: ReturnType<typeof vi.fn> } {
  return {
    fetch: vi.fn(async (url: string, init?: { signal?: AbortSignal }) => {
      init?.signal?.throwIfAborted();
      return answer(url);
    }),
    parseHtml: () => Promise.reject(new Error('nothing is parsed')),
    loadPdfjs: () => Promise.reject(new Error('no PDF')),
  };
}

it('hands its answers to the one reading that follows, asked once', async () => {
  const ports = portsWith((url) => Response.json({ url }));
  const ahead = createAskedAhead();
  ahead.ask(paper, ports);
  ahead.ask(paper, ports);
  const answers = ahead.take(paper);
  const about = await answers?.get(ABOUT);
  expect(about && jsonIn(about)).toEqual({ url: ABOUT });
  expect(ports.fetch.mock.calls.map(([url]) => url)).toEqual([ABOUT, 'https://huggingface.co/api/arxiv/2602.99901/repos']);
  expect(ahead.take(paper)).toBeUndefined();
});

it('goes on when the reading ahead has ended, which a paper from the cache does at once', async () => {
  const controller = new AbortController();
  const ahead = createAskedAhead();
  ahead.ask(paper, { ...portsWith(() => Response.json({})), signal: controller.signal });
  controller.abort();
  await expect(ahead.take(paper)?.get(ABOUT)).resolves.toMatchObject({ status: 200 });
});

it('hands on nothing that failed: the reading asks itself', async () => {
  const ahead = createAskedAhead();
  const lost = portsWith(() => {
    throw new TypeError('Failed to fetch');
  });
  ahead.ask(paper, lost);
  await vi.waitFor(() => expect(lost.fetch).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect([...(ahead.take(paper)?.keys() ?? [])]).toEqual([]);
});

it('asks about no page outside of arXiv', () => {
  const ports = portsWith(() => Response.json({}));
  createAskedAhead().ask({ source: 'web', url: 'https://beans.example/' }, ports);
  expect(ports.fetch).not.toHaveBeenCalled();
});
