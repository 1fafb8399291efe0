import { expect, it } from 'vitest';
import { makeDocument } from '@/tests/summary/make-document';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const references = [
  { id: 'R1', label: '[1]', text: 'A. Bohne. Beans. 1999.' },
  { id: 'R2', label: '[2]', text: '[2] B. Erbse. Peas. 2001.' },
  { id: 'R3', label: 'Pod (2003)', text: 'P. Pod. Pods. 2003.' },
];

it('leaves the reference list out unless it is asked for', () => {
  expect(renderMarkdown({ ...makeDocument(), references })).not.toContain('Erbse');
});

it('prints the reference list at its place, each number once', () => {
  const document = { ...makeDocument({ Introduction: ['Beans.'], References: [], 'More beans': ['Peas.'] }, ['More beans']), references };
  const list = 'R1: [1] A. Bohne. Beans. 1999.\n\nR2: [2] B. Erbse. Peas. 2001.\n\nR3: P. Pod. Pods. 2003.';
  expect(renderMarkdown(document, { withReferences: true })).toContain(`## References\n\n${list}\n\n## More beans`);
});

it('prints it last where the paper has no such heading', () => {
  expect(renderMarkdown({ ...makeDocument(), references }, { withReferences: true })).toMatch(
    /## References\n\nR1: \[1\][^#]+Pods\. 2003\.\n$/,
  );
});
