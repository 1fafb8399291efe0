import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { createReportB } from '@/utils/library/export/report';
import { escapeLines, unescapeLines } from '@/utils/library/report-b/escape-lines';
import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';
import { readEntities } from '@/utils/library/safe-title';
import { FIELDS } from '@/utils/summary/card';
import type { SavedPaper } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { anyPaper, anyText, OPTIONS, RUNS } from './made-papers';

function written(papers: readonly SavedPaper[]): string {
  const writer = createReportB(OPTIONS);
  return writer.head() + papers.map(writer.entry).join('') + writer.tail();
}

/** Reads a report by its structure alone, as a program does that knows the layout and nothing else. */
function readBack(report: string): { title: string; card: Record<string, string> }[] {
  const [, ...entries] = report.split(/^={60}$/m);
  return entries.slice(0, -1).map((entry) => {
    const [head = '', ...sections] = entry.split(/^### \d\. /m);
    const texts = sections.map((section) => unescapeLines(section.slice(section.indexOf('\n')).trim()));
    const card = VIEWS.report.flatMap((key, index) => (texts[index] === NOT_WRITTEN ? [] : [[key, texts[index] ?? '']]));
    return { title: readEntities(/^## 📄 (.*)$/m.exec(head)?.[1] ?? ''), card: Object.fromEntries(card) };
  });
}

describe('lines that look like the report’s own', () => {
  it.each([
    ['## 📄 另一篇', '\\## 📄 另一篇'],
    ['### 3. 使用指南', '\\### 3. 使用指南'],
    ['#### 细目', '#### 细目'],
    ['='.repeat(60), `\\${'='.repeat(60)}`],
    ['a == b', 'a == b'],
    ['- **链接**: x', '\\- **链接**: x'],
    ['- **输入**: x', '- **输入**: x'],
    ['\\## 一', '\\\\## 一'],
    ['  > ## 一', '  > \\## 一'],
  ])('%s', (line, escaped) => {
    expect(escapeLines(`前\n${line}\n后`)).toBe(`前\n${escaped}\n后`);
  });

  it('come back to the letter', () => {
    fc.assert(
      fc.property(anyText, (text) => unescapeLines(escapeLines(text)) === text),
      RUNS,
    );
  });
});

it('has as many papers and sections as were written, and gives them back unchanged, whatever they say', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 3 }), (papers) => {
      const report = written(papers);
      const read = readBack(report);
      expect(read).toHaveLength(papers.length);
      expect(report.match(/^### \d\. /gm) ?? []).toHaveLength(papers.length * VIEWS.report.length);
      expect(report).toBe(report.toWellFormed());
      const again = read.map(({ title, card }, index) => makeSavedPaper({ ...papers[index]?.summaries[0], title, card }));
      expect(written(again)).toBe(report);
    }),
    RUNS,
  );
});

it('carries a text with lines of structure in it whole', () => {
  const guide = `- 输入\n\n## 📄 假的\n\n- **链接**: x\n\n### 5. ${FIELDS.results.heading}\n无\n\n${'='.repeat(60)}`;
  const [read] = readBack(written([makeSavedPaper({ card: { guide: `${guide}\n末` } })]));
  expect(read?.card).toEqual({ guide: `${guide}\n末` });
});
