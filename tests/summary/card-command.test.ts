import { describe, expect, it } from 'vitest';
import { paper, workFolder } from '@/tests/paper-command';

const { at, file, folder } = workFolder();
const card = (...args: string[]) => paper('card', ...args);

describe('paper card', { timeout: 30_000 }, () => {
  it('prints the card as JSON', () => {
    const { status, stdout, stderr } = card(file('answer.md', '## 应用领域\n\n检索\n\n## 我的看法\n\n很好'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ field: '检索', extra: [{ heading: '我的看法', text: '很好' }] });
  });

  it.each([
    ['a missing file', () => at('none.md'), 'no such file'],
    ['a directory', () => folder, 'a directory'],
    ['a report of two papers', () => file('report.md', `## 应用领域\n\n检索\n\n${'='.repeat(60)}\n\n## 应用领域\n\n缓存`), '2 papers'],
    ['text without sections', () => file('chat.md', 'I like trains.'), 'sections'],
  ])('says in one line why it cannot read %s', (_, place, reason) => {
    const { status, stdout, stderr } = card(place());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^paper card: .*${reason}.*\\n$`));
  });
});
