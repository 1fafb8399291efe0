import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { makeSavedPaper } from './make-summary';

const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper = path.join(folder, '2602.99901v1.html');
writeFileSync(
  paper,
  `<!DOCTYPE html><html><body><article class="ltx_document"><h1 class="ltx_title ltx_title_document">Beans</h1>
<section class="ltx_section" id="S1"><h2 class="ltx_title ltx_title_section">Results</h2><div class="ltx_para" id="S1.p1"><p class="ltx_p">Our accuracy is 91.25% with 12 jars.</p></div></section>
</article></body></html>`,
);

async function check(card: unknown, ...args: string[]) {
  const file = path.join(folder, 'card.json');
  writeFileSync(file, typeof card === 'string' ? card : JSON.stringify(card));
  const run = promisify(execFile)('npm', ['run', '-s', 'paper', '--', 'check', file, ...args], { encoding: 'utf8' });
  return run.then(
    ({ stdout }) => ({ status: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => ({ status: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}

it('prints one object for every numeral of plain sections, in order', async () => {
  const { status, stdout } = await check({ sections: { 实验效果: '准确率 91.25%，用 12 个罐子，另有 77 个。' } }, '--paper', paper);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { section: '实验效果', start: 4, end: 10, text: '91.25%', verdict: 'exact', evidence: { passage: 'P1', value: '91.25%' } },
    { text: '12', verdict: 'exact' },
    { text: '77', verdict: 'not-found' },
  ]);
}, 30_000);

it('takes a saved record, and checks its newest summary', async () => {
  const { stdout } = await check(makeSavedPaper({ card: { results: '准确率 91%。' } }), '--paper', paper);
  expect(JSON.parse(stdout)).toMatchObject([{ section: 'results', text: '91%', verdict: 'rounded' }]);
}, 30_000);

it.each([
  ['what is no JSON', 'beans', ['--paper', paper], /not JSON/],
  ['what is no card', { beans: 1 }, ['--paper', paper], /neither sections nor a saved summary/],
  ['no paper', { sections: { a: 'b' } }, [], /usage: paper check/],
  ['a paper that is not there', { sections: { a: 'b' } }, ['--paper', path.join(folder, 'none.pdf')], /no such file/],
])(
  'refuses %s in one line',
  async (_, card, args, words) => {
    const { status, stderr } = await check(card, ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  30_000,
);
