import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obsidianTag } from '@/utils/library/export/note/obsidian-tag';
import { obsidianUri } from '@/utils/library/export/note/obsidian-uri';
import { anyText, RUNS } from './made-papers';

it.each([
  ['大 模型', '大-模型'],
  ['#agents', 'agents'],
  ['2024', '2024_'],
  ['a/b//c', 'a/b/c'],
  ['a, b!', 'a-b'],
  ['🫘', '🫘'],
  ['!?', ''],
])('makes of the tag %j one of Obsidian’s', (tag, own) => {
  expect(obsidianTag(tag)).toBe(own);
});

describe('Obsidian’s address', () => {
  it('names vault, file and text, with %20 for a blank', () => {
    expect(obsidianUri({ vault: 'my vault', file: 'Papers/2602.99901 a+b: c.md', content: '# 甲 & 乙' })).toBe(
      'obsidian://new?vault=my%20vault&file=Papers%2F2602.99901%20a%2Bb%20c&content=%23%20%E7%94%B2%20%26%20%E4%B9%99',
    );
  });

  it('leaves a long text to the clipboard', () => {
    expect(obsidianUri({ file: 'a', content: 'from-clipboard' })).toBe('obsidian://new?file=a&clipboard');
  });

  it('is an address whatever it is given, and leads out of no vault', () => {
    fc.assert(
      fc.property(anyText, anyText, (file, content) => {
        const url = new URL(obsidianUri({ file, content }));
        expect(url.searchParams.get('content')).toBe(content.toWellFormed());
        expect(url.searchParams.get('file')?.split('/')).not.toContain('..');
      }),
      RUNS,
    );
  });
});
