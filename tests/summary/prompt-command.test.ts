import { describe, expect, it } from 'vitest';
import { paper, workFolder } from '@/tests/paper-command';
import type { Receipt } from '@/utils/reading/receipt';
import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';

const { at, file } = workFolder();
const prompt = (...args: string[]) => paper('prompt', ...args);

const sections = Array.from(
  { length: 30 },
  (_, index) =>
    `<section class="ltx_section" id="S${index}"><h2 class="ltx_title ltx_title_section">Part ${index}</h2><div class="ltx_para" id="S${index}.p1"><p class="ltx_p">${'A bean is a bean. '.repeat(20)}</p></div></section>`,
);
const page = file(
  '2602.99901v1.html',
  `<!doctype html><html><body><article class="ltx_document"><h1 class="ltx_title ltx_title_document">Beans</h1><div class="ltx_abstract"><p class="ltx_p">We cook.</p></div>${sections.join('')}</article></body></html>`,
);

describe('paper prompt', { timeout: 30_000 }, () => {
  it('prints the messages and the receipt as JSON', () => {
    const template = file('template.json', JSON.stringify({ name: '我的', sections: [{ heading: '花费', instruction: '多少钱。' }] }));
    const { status, stdout, stderr } = prompt(page, '--budget', '4000', '--template', template);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { messages, receipt } = JSON.parse(stdout) as { messages: PromptMessage[]; receipt: Receipt };
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(messages[1]?.content).toContain('[P1] We cook.');
    expect(messages[1]?.content).toContain('## 花费\n（多少钱。）');
    expect(receipt.sent?.characters).toBeLessThan(receipt.sent?.of ?? 0);
    expect(receipt.leftOut.some(({ rule }) => rule === 'budget')).toBe(true);
  });

  it('prints them for a person', () => {
    const { stdout } = prompt(page, '--format', 'text');
    expect(stdout).toMatch(
      /^===== system =====\n[\s\S]+===== user =====\n<paper>[\s\S]+===== receipt =====\nhtml[^\n]*, 100\.0% of \d+ characters sent\n/,
    );
  });

  it.each([
    ['a missing file', () => [at('none.html')], 'no such file'],
    ['no file', () => [], 'give one file'],
    ['a budget that is none', () => [page, '--budget', 'many'], 'no budget'],
    ['a budget that not even the rules fit into', () => [page, '--budget', '200'], 'the rules and the request alone'],
    ['a template that is none', () => [page, '--template', file('bad.json', '{"name":"x"}')], 'bad.json'],
    ['an unknown format', () => [page, '--format', 'xml'], 'no format'],
  ])('says in one line why it cannot work with %s', (_, args, reason) => {
    const { status, stdout, stderr } = prompt(...args());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^paper prompt: .*${reason}.*\\n$`));
  });
});
