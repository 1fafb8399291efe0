// @vitest-environment node
import { request } from 'node:https';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSite } from '@/scripts/demo/demo-site';
import type { NewestVersions } from '@/scripts/demo/paper-versions';
import { startWorld, type World } from '@/scripts/demo/world';

let world: World;
const newest: NewestVersions = new Map();

beforeAll(async () => {
  world = await startWorld(demoSite(newest));
});
afterAll(() => world.close());

interface Reply {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  body: Buffer;
}

/** As the browser does it: the right name, the loopback port, and our certificate checked. */
function get(url: string): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url);
  const options = {
    host: '127.0.0.1',
    port: world.port,
    servername: hostname,
    ca: world.certificate,
    path: pathname + search,
    headers: { host: hostname },
  };
  return new Promise((done, fail) => {
    const call = request(options, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        done({ status: response.statusCode, type, location, body: Buffer.concat(pieces) });
      });
    });
    call.on('error', fail).end();
  });
}

const text = async (url: string) => (await get(url)).body.toString();

it.each([
  ['https://huggingface.co/papers/date/2026-02-14', 200, 'text/html'],
  ['https://hf-mirror.com/papers/2602.99901', 200, 'text/html'],
  ['https://huggingface.co/papers/2602.99904', 200, 'text/html'],
  ['https://huggingface.co/papers/1706.03762', 404, 'text/html'],
  ['https://huggingface.co/api/papers/2602.99902', 200, 'application/json'],
  ['https://huggingface.co/api/papers/1706.03762', 404, 'application/json'],
  ['https://huggingface.co/api/daily_papers?date=2999-01-01', 400, 'application/json'],
  ['https://arxiv.org/abs/2602.99901', 200, 'text/html'],
  ['https://arxiv.org/abs/2602.99903v1', 200, 'text/html'],
  ['https://arxiv.org/abs/2602.99904', 404, 'text/html'],
  ['https://arxiv.org/abs/2602.99901v2', 404, 'text/html'],
  ['https://arxiv.org/html/2602.99901v1', 200, 'text/html'],
  ['https://arxiv.org/html/2602.99901', 200, 'text/html'],
  ['https://export.arxiv.org/html/2602.99902v1', 404, 'text/html'],
  ['https://arxiv.org/pdf/2602.99902v1', 200, 'application/pdf'],
  ['https://arxiv.org/pdf/2602.99903', 404, 'text/html'],
  ['https://ar5iv.labs.arxiv.org/html/2602.99903', 307, undefined],
])('%s answers %i as %s', async (url, status, type) => {
  const reply = await get(url);
  expect([reply.status, reply.type?.split(';')[0]]).toEqual([status, type]);
});

it('shows the day in the page as the API gives it', async () => {
  const list = await text('https://huggingface.co/papers/date/2026-02-14');
  const raw = /data-target="DailyPapers" data-props="([^"]*)"/.exec(list)?.[1] ?? '';
  const props = JSON.parse(raw.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  const api = JSON.parse(await text('https://huggingface.co/api/daily_papers?date=2026-02-14'));
  expect(props).toMatchObject({ periodType: 'day', dateString: '2026-02-14', dailyPapers: api });
  const ids = api.map((entry: { paper: { id: string } }) => entry.paper.id);
  expect(ids).toEqual(['2602.99901', '2602.99902', '2602.99903', '2602.99904']);
  for (const id of ids) expect(list).toContain(`<a href="/papers/${id}" class="line-clamp-3">`);
  expect(JSON.parse(await text('https://huggingface.co/api/daily_papers?date=2026-02-15'))).toEqual([]);
});

it('redirects where the sites do', async () => {
  expect(await get('https://huggingface.co/papers')).toMatchObject({ status: 302, location: '/papers/date/2026-02-14' });
  expect(await get('https://arxiv.org/pdf/2602.99902v1.pdf')).toMatchObject({ status: 301, location: '/pdf/2602.99902v1' });
});

it('says in arXiv’s words that there is no HTML, and links HTML only where there is one', async () => {
  expect(await text('https://arxiv.org/html/2602.99902v1')).toContain("<h1>No HTML for '2602.99902v1'</h1>");
  expect(await text('https://arxiv.org/abs/2602.99901')).toContain('id="latexml-download-link"');
  expect(await text('https://arxiv.org/abs/2602.99902')).not.toContain('latexml-download-link');
});

it('has a small PDF and marks both papers as a demonstration', async () => {
  const { body } = await get('https://arxiv.org/pdf/2602.99902');
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(body.length).toBeLessThan(150_000);
  expect(await text('https://arxiv.org/html/2602.99901v1')).toContain('demonstration paper of PaperPane');
});

it('has a second version of one paper once that is named, and keeps the first', async () => {
  newest.set('2602.99901', 2);
  expect(await text('https://arxiv.org/html/2602.99901')).toBe(await text('https://arxiv.org/html/2602.99901v2'));
  expect(await text('https://arxiv.org/html/2602.99901v2')).toContain('arXiv:2602.99901v2 [cs.CL] 20 Feb 2026');
  expect(await text('https://arxiv.org/html/2602.99901v2')).toContain('10.9% more documents per second');
  expect(await text('https://arxiv.org/html/2602.99901v1')).toContain('6.8% more documents per second');
  expect(await text('https://arxiv.org/abs/2602.99901')).toContain('last revised 20 Feb 2026 (this version, v2)');
  expect(await text('https://arxiv.org/abs/2602.99901v1')).toContain('<em>latest version 20 Feb 2026</em>');
  expect((await get('https://arxiv.org/abs/2602.99901v3')).status).toBe(404);
  newest.clear();
});

it('logs what was asked', async () => {
  await get('https://arxiv.org/abs/2602.99901?from=test');
  expect(world.log.at(-1)).toMatchObject({ method: 'GET', url: 'https://arxiv.org/abs/2602.99901?from=test' });
});
