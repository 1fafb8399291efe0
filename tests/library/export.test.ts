import { describe, expect, it } from 'vitest';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { exportPaper, paperFileName } from '@/utils/library/export/paper-file';
import { createReportB } from '@/utils/library/export/report';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';

const other = makeSummary({ paper: { source: 'arxiv', arxivId: 'hep-th/9901001' }, title: 'Strings: A/B? "Test"' });

function exportReport(summaries: readonly Summary[], day: string, sourceUrl: string): string {
  const writer = createReportB({ day, sourceUrl, hasEvidence: false });
  return writer.head() + summaries.map((summary) => writer.entry(makeSavedPaper(summary))).join('') + writer.tail();
}

it('writes the report in layout B, character for character', () => {
  const summary = makeSummary({ card: { field: 'F', oneLine: 'O', guide: '- G', innovations: '- I', results: '- R' } });
  const rule = '='.repeat(60);
  expect(exportReport([summary], '2026-02-14', 'https://huggingface.co/papers/date/2026-02-14')).toBe(`# Hugging Face Daily Papers Report
**Date**: 2026-02-14
**Source URL**: https://huggingface.co/papers/date/2026-02-14

${rule}

## 📄 Caches on Laptops

- **链接**: https://huggingface.co/papers/2602.99901
- **阅读来源**: HTML

### 1. 应用领域
F

### 2. 一句话核心贡献
O

### 3. 使用指南
- G

### 4. 主要创新点
- I

### 5. 实验效果
- R

${rule}
`);
});

it('does not say of the paper what is only true of the model', () => {
  const report = exportReport([makeSummary({ card: { oneLine: 'O' } })], '2026-02-14', 'https://huggingface.co/papers');
  expect(report).not.toContain('论文未说明');
  expect(report).toContain('### 1. 应用领域\n（模型没有写这一部分）');
});

it('writes a report whose entries parse back to the same fields', () => {
  const summaries = [makeSummary(), other];
  const entries = exportReport(summaries, '2026-02-14', 'https://huggingface.co/papers')
    .split(/^={60}$/m)
    .slice(1, -1);
  expect(entries.map((entry) => parseCard(entry).card)).toEqual(
    summaries.map(({ card }) => Object.fromEntries(VIEWS.report.map((key) => [key, card[key]]))),
  );
});

it('writes one file per paper that parses back to the whole card', () => {
  for (const summary of [makeSummary(), other]) expect(parseCard(exportPaper(summary)).card).toEqual(summary.card);
});

it('names files so that every system takes them', () => {
  expect(paperFileName(makeSummary())).toBe('2602.99901 Caches on Laptops.md');
  expect(paperFileName(other)).toBe('hep-th_9901001 Strings A B Test.md');
  expect(paperFileName(makeSummary({ title: '长'.repeat(300) })).length).toBeLessThan(100);
  expect(paperFileName(makeSummary({ title: 'word '.repeat(30) }))).toMatch(/ word\.md$/);
});

it('knows of a paper in the catalogue what lists show and filters ask for', () => {
  const numbers = (['exact', 'not-found', 'weak', 'not-found'] as const).map((verdict) => ({
    section: 'results',
    start: 0,
    end: 1,
    text: '1',
    verdict,
  }));
  const saved = makeSavedPaper({ numbers });
  const { receipt } = saved.summaries[0];
  saved.newest = { version: (receipt.version ?? 0) + 1, seenAt: 1 };
  expect(entryFor(saved)).toMatchObject({
    authors: 'A. Example, B. Example',
    date: '2026-02-13',
    isUnread: true,
    isOutdated: true,
    notFound: 2,
  });
  const own = { isStarred: true, tags: ['缓存'], note: '再读', readAt: 1 } as const;
  const read = entryFor({ ...makeSavedPaper(), own: { ...own, tags: [...own.tags] } });
  expect(read).toMatchObject({ isStarred: true, tags: ['缓存'], hasNote: true });
  for (const name of ['isUnread', 'isOutdated', 'notFound']) expect(read).not.toHaveProperty(name);
});

describe('citations, templates’ sections and questions', () => {
  const summary = makeSummary({
    card: { oneLine: '快 3 倍 [P2, T1]。', field: 'F [P9]' },
    custom: [{ template: 'mine', templateName: '我的', key: 'cost', heading: '花费', text: '3 元[P2]' }],
    passages: {
      P2: { kind: 'paragraph', text: 'Fast.', section: '1 Introduction', anchor: 'S1.p2' },
      T1: { kind: 'table', text: '3', section: '2 Results' },
    },
  });
  summary.receipt.ladder = [{ source: 'html', url: 'https://arxiv.org/html/2602.99901', outcome: 'used' }];
  summary.receipt.sent = { characters: 879, of: 1000 };

  it('stand in the paper’s file, citations as links', () => {
    const { made } = summary;
    const passages = { P5: { kind: 'paragraph' as const, text: 'Slow.', section: '', anchor: 'S2.p1' } };
    const exchange = { id: '1', version: 1, question: '为\n什么？', answer: '因为慢 [P5]。', passages, droppedCitations: 0, made };
    const file = exportPaper(summary, { summaries: [summary], exchanges: [exchange] });
    expect(file).toContain('快 3 倍 ([P2](https://arxiv.org/html/2602.99901v1#S1.p2), T1)。');
    expect(file).toContain('## 花费\n\n3 元 ([P2](https://arxiv.org/html/2602.99901v1#S1.p2))\n');
    expect(file).toMatch(/## 追问\n\n\*\*问：为 什么？\*\*\n\n因为慢 \(\[P5\]\(https:\/\/arxiv\.org\/html\/2602\.99901v1#S2\.p1\)\)。\n$/);
    expect(file).toContain('- **阅读来源**: HTML v1 · 模型读了全文的 87%\n');
  });

  it('lead to addresses with brackets in them', () => {
    const receipt = { ...summary.receipt, ladder: [{ source: 'page', url: 'https://beans.example/jar_(2)', outcome: 'used' }] as const };
    const page = makeSummary({ ...summary, receipt: { ...receipt, ladder: [...receipt.ladder], version: undefined } });
    expect(exportPaper(page)).toContain('([P2](https://beans.example/jar_%282%29#S1.p2), T1)');
  });

  it('lead to the version that a question was asked of', () => {
    const { made, receipt } = summary;
    const passages = { P5: { kind: 'paragraph' as const, text: 'Slow.', section: '', anchor: 'S2.p1' } };
    const exchange = { id: '1', version: 1, question: '为什么？', answer: '因为慢 [P5]。', passages, droppedCitations: 0, made };
    const newer = makeSummary({ receipt: { ...receipt, version: 2 } });
    const kept = { exchanges: [exchange, { ...exchange, version: 7 }] };
    const file = exportPaper(newer, { ...kept, summaries: [newer, summary] });
    expect(file).toContain('**问（v1）：为什么？**\n\n因为慢 ([P5](https://arxiv.org/html/2602.99901v1#S2.p1))。');
    expect(file).toContain('**问（v7）：为什么？**\n\n因为慢 (P5)。');
  });

  it('leave the report and the list as they were: without citations', () => {
    expect(exportReport([summary], '2026-02-14', 'https://huggingface.co/papers')).toContain('### 2. 一句话核心贡献\n快 3 倍。\n');
    expect(entryFor(makeSavedPaper(summary)).oneLine).toBe('快 3 倍。');
  });
});
