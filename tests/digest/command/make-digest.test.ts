// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '@/utils/library/import/import-file';
import { digestWorld, FIRST, IDS, SECOND, THIRD, titlesIn } from './digest-world';
import { listOf, titleOf } from './listed-papers';

describe('a digest from the command line', { timeout: 30_000 }, () => {
  it('holds every paper, told as each is done, and costs what its calls cost', async () => {
    const world = await digestWorld();
    expect(await world.run()).toBe(0);
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(world.said[0]).toBe('list.json: 3 papers');
    expect(world.said[1]).toMatch(/^3 to do, about \d+ k tokens, ¥\d+\.\d\d, \d+ s$/);
    expect(world.said.filter((line) => /^\[\d\/3\] done 2602\.\d{5} Seams of .* \d+ s ¥\d+\.\d\d/.test(line))).toHaveLength(3);
    expect(world.said.at(-1)).toMatch(/^3 of 3 done, 3 calls, \d+ k tokens, ¥\d+\.\d\d, \d+ s: .*report\.md$/);
    expect(world.asked().sort()).toEqual(IDS);
  });

  it.each([
    ['a', '# Papers for 2026-02-14\n'],
    ['json', '{"format":"paperpane-library"'],
  ])('is written in the format %s, too, and comes back by an import', async (format, beginning) => {
    const world = await digestWorld({ listed: [FIRST] });
    expect(await world.run(['--format', format])).toBe(0);
    expect(world.report().startsWith(beginning)).toBe(true);
    const blob = new Blob([world.report()]);
    const name = format === 'json' ? 'report.json' : 'report.md';
    const { papers } = await importFile(
      { name, size: blob.size, stream: () => blob.stream() },
      { parseHtml: () => expect.fail('no HTML') },
    );
    expect(papers.map(({ summaries: [{ title }] }) => title)).toEqual([titleOf(FIRST)]);
  });

  it.each([
    ['the one with most votes', ['--top', '1'], [THIRD]],
    ['those about a word', ['--words', 'retrieval'], [SECOND]],
    ['all, most votes first', ['--order', 'votes'], [THIRD, SECOND, FIRST]],
  ])('makes %s', async (_, args, wanted) => {
    const world = await digestWorld();
    expect(await world.run(args)).toBe(0);
    expect(titlesIn(world.report())).toEqual(wanted.map(titleOf));
  });

  it('says which entries of its list are no papers, and is complete without them', async () => {
    const world = await digestWorld({ listed: [FIRST], unlisted: ['A talk'] });
    expect(await world.run()).toBe(0);
    expect(world.said).toContain('not a paper that can be read: none A talk');
    expect(titlesIn(world.report())).toEqual([titleOf(FIRST), 'A talk']);
    expect(world.report()).toContain('总结失败：列表里的这一条没有可读的论文编号，没有去读。');
    expect(await world.run(['--format', 'json'])).toBe(0);
    expect(world.report()).not.toContain('A talk');
  });

  it.each([
    ['a Sunday', '2026-02-15', 0],
    ['a Monday', '2026-02-16', 1],
  ])('reports that %s has no papers, in the place of what is there only where that is well', async (_, day, status) => {
    const world = await digestWorld({ listed: [] });
    const empty = world.file(`${day}.json`, '[]');
    expect(await world.run([], { list: empty })).toBe(status);
    expect(world.said[0]).toBe(`${day}.json: no papers are listed`);
    expect(world.report()).toMatch(/\n\n这一天没有论文。\n$/);
    world.file('report.md', 'made before');
    expect(await world.run([], { list: empty })).toBe(status);
    const isLeft = status === 1;
    expect(world.said.some((line) => line.endsWith('report.md: left as it was'))).toBe(isLeft);
    expect(world.report() === 'made before').toBe(isLeft);
  });

  it('reports that no paper has one of the words', async () => {
    const world = await digestWorld();
    expect(await world.run(['--words', 'sourdough'])).toBe(0);
    expect(world.said[0]).toBe('list.json: 3 papers, none with such a word');
    expect(world.report()).toContain('列表里的 3 篇论文都不含所选的词。');
  });

  it('says of a day that is not over that more may come', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const world = await digestWorld({ listed: [FIRST] });
    const list = world.file('today.json', listOf([FIRST], today));
    await world.run([], { list });
    expect(world.said).toContain(`${today} is not over in UTC: more papers may be listed`);
    await world.run();
    expect(world.said).not.toContainEqual(expect.stringContaining('not over'));
  });

  it('has a text about all of it written once, in a file beside the report, with links', async () => {
    const world = await digestWorld({
      plan: (request) => (JSON.stringify(request.messages).includes('<day>') ? { text: '两篇讲接缝 [P1, P3]，一篇讲别的 [P9]。' } : {}),
    });
    expect(await world.run(['--overview'])).toBe(0);
    const text = readFileSync(world.at('report.overview.md'), 'utf8');
    expect(text).toContain('[2602.11111](https://huggingface.co/papers/2602.11111)、[2602.33333](');
    expect(text).not.toContain('[P');
    expect(await world.run(['--overview'])).toBe(0);
    expect(world.asked().filter((about) => about === 'no paper')).toHaveLength(1);
  });

  it('is incomplete without the text that was wanted about all of it', async () => {
    const world = await digestWorld({ plan: (request) => (JSON.stringify(request.messages).includes('<day>') ? { status: 400 } : {}) });
    expect(await world.run(['--overview'])).toBe(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^no overview: /));
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(existsSync(world.at('report.overview.md'))).toBe(false);
  });
});
