import { describe, expect, it } from 'vitest';
import { makeDocument } from '@/tests/summary/make-document';
import { contributionsAmong } from '@/utils/summary/budget/contributions';
import { isResultTable } from '@/utils/summary/budget/cut-order';
import { sectionRoles } from '@/utils/summary/budget/section-roles';

describe('sectionRoles', () => {
  it.each([
    ['Abstract', 'abstract'],
    ['INTRODUCTION', 'introduction'],
    ['Related Work', 'related-work'],
    ['Background and Prior Work', 'related-work'],
    ['Literature Review for Caches', 'related-work'],
    ['Conclusions and Future Work', 'conclusion'],
    ['Summary and Outlook', 'conclusion'],
    ['Concluding Remarks', 'conclusion'],
    ['Conclusion and Limitations', 'limitations'],
    ['Threats to Validity', 'limitations'],
    ['Summary of contributions', 'contributions'],
    ['Acknowledgments and Disclosure of Funding', 'acknowledgements'],
    ['Author Contributions', 'acknowledgements'],
    ['Biographies', 'acknowledgements'],
    ['Supplementary Material', 'appendix'],
    ['Hierarchical Summarization', 'body'],
    ['Results and Discussion', 'body'],
    ['Limiting Cases', 'body'],
  ])('%s: %s', (heading, role) => {
    expect(sectionRoles(makeDocument({ [heading]: ['Text.'], Conclusion: ['End.'] }))[0]).toBe(role);
  });

  it('gives subsections the role of what they stand in', () => {
    const document = makeDocument({ 'Related Work': ['a'], Caches: ['b'], Method: ['c'], Appendix: ['d'], Limitations: ['e'] }, [
      'Appendix',
      'Limitations',
    ]);
    const levels = [1, 2, 1, 1, 2];
    document.sections = document.sections.map((section, index) => ({ ...section, level: levels[index] ?? 1 }));
    expect(sectionRoles(document)).toEqual(['related-work', 'related-work', 'body', 'appendix', 'limitations']);
  });

  it('takes the discussion for the conclusion only where there is none', () => {
    expect(sectionRoles(makeDocument({ Method: ['a'], Discussion: ['b'] }))).toEqual(['body', 'conclusion']);
    expect(sectionRoles(makeDocument({ Discussion: ['a'], Conclusion: ['b'] }))).toEqual(['body', 'conclusion']);
  });
});

describe('contributionsAmong', () => {
  it.each<[string, string[], string[]]>([
    [
      'the list behind its announcement',
      ['Beans matter.', 'Our main contributions are:', '- A pod.', '- A pea.', 'Section 2 cooks.'],
      ['P2', 'P3', 'P4'],
    ],
    ['the paragraph that lists them itself', ['Beans matter.', 'We make three contributions: (i) a pod, (ii) a pea.'], ['P2']],
    [
      'the first that speaks of the paper and the last that says what was done',
      ['Old.', 'In this paper we cook.', 'Beans.', 'We show steam.'],
      ['P2', 'P4'],
    ],
    ['no outline', ['In this work we cook.', 'The rest of this paper is organized as follows.'], ['P1']],
    ['the last paragraph where nothing speaks of the paper', ['Beans matter.', 'Peas as well.'], ['P2']],
  ])('finds %s', (_, texts, expected) => {
    expect(contributionsAmong(makeDocument({ Introduction: texts }).passages).map(({ id }) => id)).toEqual(expected);
  });
});

it('tells tables of figures from tables of words', () => {
  const table = (rows: string[][]) => ({
    id: 'T1',
    kind: 'table' as const,
    section: 0,
    text: '',
    tables: [{ rows, headerRows: 1, headerColumns: 1 }],
  });
  expect(
    isResultTable(
      table([
        ['Model', 'BLEU'],
        ['Ours', '28.4'],
        ['Theirs', '-'],
      ]),
    ),
  ).toBe(true);
  expect(
    isResultTable(
      table([
        ['Task', 'Prompt'],
        ['QA', 'Answer in one word.'],
        ['Sum', 'Write it shorter.'],
      ]),
    ),
  ).toBe(false);
});
