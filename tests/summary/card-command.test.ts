import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'card-'));

/** Runs `paper card …` as a person does. */
function card(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/paper.ts', 'card', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

describe('paper card', { timeout: 30_000 }, () => {
  it('prints the card as JSON', () => {
    const { status, stdout, stderr } = card(file('answer.md', '## 应用领域\n\n检索\n\n## 我的看法\n\n很好'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ field: '检索', extra: [{ heading: '我的看法', text: '很好' }] });
  });

  it.each([
    ['a missing file', () => path.join(folder, 'none.md'), 'no such file'],
    ['a directory', () => folder, 'a directory'],
    ['a report of two papers', () => file('report.md', `## 应用领域\n\n检索\n\n${'='.repeat(60)}\n\n## 应用领域\n\n缓存`), '2 papers'],
    ['text without sections', () => file('chat.md', 'I like trains.'), 'sections'],
  ])('says in one line why it cannot read %s', (_, place, reason) => {
    const { status, stdout, stderr } = card(place());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^paper card: .*${reason}.*\\n$`));
  });
});
