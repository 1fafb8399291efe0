// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandWorld, KEY } from './command-world';
import { htmlOf, titleOf } from './listed-papers';

const ID = '2602.11111';
let world: Awaited<ReturnType<typeof commandWorld>>;
beforeAll(async () => {
  world = await commandWorld({ listed: [ID] });
});
afterAll(() => world.close());

describe('paper summarize', { timeout: 30_000 }, () => {
  it.each([ID, `https://arxiv.org/abs/${ID}`, `https://huggingface.co/papers/${ID}`])('prints the summary of %s', async (name) => {
    const { status, stdout, stderr } = await world.run(['summarize', name]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`# ${titleOf(ID)}`);
    expect(stdout).toContain('## 一句话核心贡献');
    expect(stdout).toContain(`https://arxiv.org/abs/${ID}`);
  });

  it.each([
    ['json', '{"format":"paperpane-library"'],
    ['b', '# Hugging Face Daily Papers Report\n'],
    ['a', '# Papers for '],
  ])('writes the format %s into a file', async (format, beginning) => {
    const out = world.at(`summary.${format}`);
    const { status, stdout } = await world.run(['summarize', ID, '--format', format, '--out', out]);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8').startsWith(beginning)).toBe(true);
  });

  it('reads a file, which needs no site', async () => {
    const asked = world.asked.length;
    const { status, stdout } = await world.run(['summarize', world.file('saved.html', htmlOf(ID))]);
    expect(status).toBe(0);
    expect(stdout).toContain(`# ${titleOf(ID)}`);
    expect(world.asked).toHaveLength(asked);
  });

  it.each([
    [[], 2, 'usage: paper summarize'],
    [[ID, '--format', 'pdf'], 2, 'no format "pdf"'],
    [['nothing'], 1, '"nothing" is no paper'],
    [['2602.99999'], 1, 'arXiv has no such paper'],
  ])('%j ends with status %i', async (args, wanted, words) => {
    const { status, stdout, stderr } = await world.run(['summarize', ...args]);
    expect(stderr).toContain(words);
    expect([status, stdout]).toEqual([wanted, '']);
  });

  it('says what the service refuses, without the key and without a file', async () => {
    const body = { error: { message: `Incorrect API key provided: ${KEY}` } };
    const refusing = await commandWorld({ listed: [ID], plan: () => ({ status: 401, body }) });
    const out = refusing.at('summary.md');
    const { status, stderr } = await refusing.run(['summarize', ID, '--out', out]);
    await refusing.close();
    expect(stderr).toContain('does not accept this key');
    expect(stderr).not.toContain(KEY);
    expect([status, existsSync(out)]).toEqual([1, false]);
  });
});
