// @vitest-environment node
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
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

  it('asks arXiv no faster for two commands at once than for one', async () => {
    const before = world.asked.length;
    await Promise.all([1, 2].map(() => world.run(['summarize', ID])));
    const [first = 0, second = 0] = world.asked.slice(before).flatMap(({ url, at }) => (url.includes('arxiv.org') ? at : []));
    expect(second - first).toBeGreaterThan(2_500);
  });

  it('asks no model where its file could not be written', async () => {
    const asked = world.model.log.length;
    const out = `${world.file('no-folder', '')}/summary.md`;
    const { status, stdout, stderr } = await world.run(['summarize', ID, '--out', out]);
    expect(stderr).toContain(`${out}: cannot be written`);
    expect([status, stdout]).toEqual([1, '']);
    expect(world.model.log).toHaveLength(asked);
  });

  it('prints what is paid for where its file cannot be written after all, and says how long it waited', async () => {
    const out = world.at('taken.md');
    let tries = 0;
    const slow = await commandWorld({
      listed: [ID],
      plan() {
        tries += 1;
        if (tries === 1) return { status: 429, headers: { 'retry-after': '1' } };
        mkdirSync(out);
        return { pieceDelayMs: 0 };
      },
    });
    const { status, stdout, stderr } = await slow.run(['summarize', ID, '--out', out]);
    await slow.close();
    expect(stderr).toMatch(/^waits \d+ s: .+\n/);
    expect(stderr).toContain(`${out}: cannot be written`);
    expect(status).toBe(1);
    expect(stdout).toContain(`# ${titleOf(ID)}`);
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
