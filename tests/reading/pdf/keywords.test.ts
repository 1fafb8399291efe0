import { describe, expect, it } from 'vitest';
import type { Passage } from '@/utils/reading/paper-document';
import { keywordsIn } from '@/utils/reading/pdf/front/keywords';

const passage = (text: string): Passage => ({ id: 'P1', kind: 'paragraph', section: 0, text });

describe('keywords', () => {
  it.each([
    ['behind their name', 'Keywords: beans, jars', ''],
    ['behind the name of IEEE', 'Index Terms—Beans, jars.', ''],
    ['in ACM\u2019s journals, below other lines', 'CCS Concepts: • Beans;\nAdditional Key Words and Phrases: beans, jars', ''],
    ['below a heading', 'beans, jars', 'KEYWORDS'],
  ])('stand %s', (_, text, heading) => {
    expect(keywordsIn([passage(text)], [{ heading }]).map((word) => word.toLowerCase())).toEqual(['beans', 'jars']);
  });

  it('are none where nothing announces them', () => {
    expect(keywordsIn([passage('beans, jars')], [{ heading: 'Introduction' }])).toEqual([]);
  });
});
