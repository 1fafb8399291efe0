// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redirection } from '@/scripts/demo/exchange';
import { huggingfaceRoute } from '@/scripts/demo/huggingface-route';
import { commandWorld } from './command-world';
import { listOf } from './listed-papers';

let world: Awaited<ReturnType<typeof commandWorld>>;
beforeAll(async () => {
  world = await commandWorld();
});
afterAll(() => world.close());

const idsIn = (stdout: string) => JSON.parse(stdout).papers.map(({ id }: { id: string }) => id);
const day = ['2602.99901', '2602.99902', '2602.99903', '2602.99904'];

describe('paper list', { timeout: 30_000 }, () => {
  it.each(['2026-02-14', 'huggingface.co/papers/date/2026-02-14', 'latest'])('prints the papers of %s', async (name) => {
    const { status, stdout, stderr } = await world.run(['list', name]);
    expect([status, stderr]).toEqual([0, '']);
    expect(idsIn(stdout)).toEqual(day);
    expect(JSON.parse(stdout)).toMatchObject({
      source: 'https://huggingface.co/papers/date/2026-02-14',
      day: '2026-02-14',
      papers: [{ upvotes: 47, date: '2026-02-12', links: { arxiv: 'https://arxiv.org/abs/2602.99901' } }, {}, {}, {}],
      unlisted: [],
    });
  });

  it('prints those of a week, which is of no day', async () => {
    const { stdout } = await world.run(['list', '2026-W07']);
    expect(idsIn(stdout)).toEqual(day);
    expect(JSON.parse(stdout)).not.toHaveProperty('day');
  });

  it('prints those of a saved answer, and what in it is no paper', async () => {
    const items = [...JSON.parse(listOf(['2602.11111'])), { paper: { id: 'not-an-id', title: 'A talk' } }];
    const { stdout } = await world.run(['list', world.file('saved.json', JSON.stringify(items))]);
    expect(JSON.parse(stdout)).toMatchObject({ source: 'saved.json', day: '2026-02-14', unlisted: [{ id: 'not-an-id', title: 'A talk' }] });
    expect(idsIn(stdout)).toEqual(['2602.11111']);
  });

  it.each([
    ['a Sunday', '2026-02-15', 0],
    ['a Monday', '2026-02-16', 1],
  ])('prints an empty list for %s without papers, and says so', async (_, name, wanted) => {
    const { status, stdout, stderr } = await world.run(['list', name]);
    expect(JSON.parse(stdout).papers).toEqual([]);
    expect(stderr).toContain(`${name}: no papers are listed\n`);
    expect(status).toBe(wanted);
  });

  it.each([
    ['2099-01-01', 'That day has not come yet'],
    ['tomorrow', '"tomorrow" is neither a list nor a file'],
    ['no-such.json', 'no such file'],
    ['README.md', 'no list of papers'],
    ['https://example.org/papers', 'neither a list nor a file'],
  ])('says why %s is none, with status 1', async (name, words) => {
    const { status, stdout, stderr } = await world.run(['list', name]);
    expect(stderr).toContain(words);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('asks the mirror that the environment names, and refuses what is no address', async () => {
    const blocked = () => redirection(302, 'https://blocked.example');
    const mirrored = await commandWorld({ sites: { 'huggingface.co': blocked, 'hf-mirror.com': huggingfaceRoute } });
    const { stdout } = await mirrored.run(['list', '2026-02-14'], { PAPERPANE_HUGGING_FACE: 'https://hf-mirror.com/' });
    await mirrored.close();
    expect(idsIn(stdout)).toEqual(day);
    const { status, stderr } = await world.run(['list', '2026-02-14'], { PAPERPANE_HUGGING_FACE: 'hf-mirror' });
    expect(stderr).toContain('PAPERPANE_HUGGING_FACE');
    expect(status).toBe(2);
  });
});
