import { describe, expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import type { Template } from '@/utils/summary/template';
import { activeTemplates, allTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { checkTemplate, TEMPLATE_LIMITS } from '@/utils/summary/templates/check-template';
import { SHIPPED_TEMPLATES } from '@/utils/summary/templates/shipped';
import { parseTemplates, templatesToJson } from '@/utils/summary/templates/template-file';
import { templateView } from '@/utils/summary/templates/template-view';

const section = { key: 'cost', heading: '花费', instruction: '多少钱。' };
const template: Template = { id: 'mine', name: '我的', sections: [section] };

describe('checkTemplate', () => {
  it.each(SHIPPED_TEMPLATES)('finds nothing wrong with $name', (shipped) => {
    expect(checkTemplate(shipped)).toEqual([]);
    expect(shipped.sections.length).toBeGreaterThanOrEqual(4);
    expect(shipped.sections.length).toBeLessThanOrEqual(7);
  });

  it.each<[string, Partial<Template>]>([
    ['no-name', { name: ' ' }],
    ['long-name', { name: '名'.repeat(TEMPLATE_LIMITS.name + 1) }],
    ['no-sections', { sections: [] }],
    [
      'many-sections',
      { sections: Array.from({ length: 13 }, (_, index) => ({ key: `k${index}`, heading: `花费 ${index}`, instruction: '多少' })) },
    ],
  ])('%s', (code, change) => {
    expect(checkTemplate({ ...template, ...change })).toEqual([{ code }]);
  });

  it.each<[object, Partial<typeof section>]>([
    [{ code: 'bad-key' }, { key: 'a b' }],
    [{ code: 'bad-key' }, { key: '' }],
    [{ code: 'same-key' }, { key: 'first' }],
    [{ code: 'no-heading' }, { heading: ' ' }],
    [{ code: 'long-heading' }, { heading: '长'.repeat(41) }],
    [{ code: 'bad-heading' }, { heading: '一\n二' }],
    [{ code: 'bad-heading' }, { heading: '# 花费' }],
    [{ code: 'bad-heading' }, { heading: '1. 花费' }],
    [{ code: 'same-heading' }, { heading: '背 景：' }],
    [{ code: 'card-heading', field: 'results' }, { heading: '实验效果' }],
    [{ code: 'card-heading', field: 'method' }, { heading: '方法' }],
    [{ code: 'card-heading', field: 'results' }, { heading: 'Key Findings' }],
    [{ code: 'no-instruction' }, { instruction: '\n' }],
    [{ code: 'long-instruction' }, { instruction: '写'.repeat(601) }],
  ])('%o', (problem, change) => {
    const first = { key: 'first', heading: '背景', instruction: '写。' };
    expect(checkTemplate({ ...template, sections: [first, { ...section, ...change }] })).toEqual([{ ...problem, section: 1 }]);
  });

  it('lets a field of the card stand under any name, without an instruction', () => {
    expect(checkTemplate({ ...template, sections: [{ key: 'results', heading: '实验效果', instruction: '' }] })).toEqual([]);
  });
});

describe('files of templates', () => {
  it('come back as they were written', () => {
    expect(parseTemplates(templatesToJson(SHIPPED_TEMPLATES))).toEqual(SHIPPED_TEMPLATES);
  });

  it.each([
    ['one template', JSON.stringify(template)],
    ['a list', JSON.stringify([template])],
    ['a byte order mark and other fields', `\uFEFF${JSON.stringify([{ ...template, colour: 'red' }])}`],
  ])('may hold %s', (_, json) => {
    expect(parseTemplates(json)).toEqual([template]);
  });

  it('get the ids and keys that they lack', () => {
    const plain = {
      name: '我的',
      sections: [
        { heading: '花费', instruction: '多少' },
        { heading: '步骤', instruction: '几步' },
      ],
    };
    const [first, second] = parseTemplates(JSON.stringify([plain, plain]));
    expect([first?.id, second?.id]).toEqual(['imported-1', 'imported-2']);
    expect(first?.sections.map(({ key }) => key)).toEqual(['section-1', 'section-2']);
  });

  it.each<[string, string, RegExp]>([
    ['text', 'hello', /JSON/],
    ['nothing', '', /JSON/],
    ['a number', '3', /neither/],
    ['an empty list', '[]', /no template/],
    ['another kind of file', '{"format":"other","templates":[]}', /another kind/],
    ['a newer version', '{"format":"paperpane-templates","version":2,"templates":[]}', /newer/],
    ['a template without sections', '[{"name":"x"}]', /template 1: no sections/],
    ['a section that is no object', '[{"name":"x","sections":["y"]}]', /no object/],
    ['a template with a fault', JSON.stringify([template, { ...template, name: '' }]), /template 2: no-name/],
    [
      'a section with a fault',
      JSON.stringify({ ...template, sections: [{ ...section, heading: '摘要' }] }),
      /template 1, section 1: card-heading/,
    ],
    ['a book', JSON.stringify('x'.repeat(200_001)), /longer/],
    ['a hundred templates', JSON.stringify(Array.from({ length: 51 }, () => template)), /more than 50/],
  ])('are refused where they hold %s', (_, json, detail) => {
    expect(() => parseTemplates(json)).toThrow(
      expect.objectContaining({ code: 'templates-unreadable', detail: expect.stringMatching(detail) }),
    );
  });
});

it('asks for what the card does not have, each section under a heading of its own', () => {
  const other = { id: 'other', name: '别的', sections: [section, { key: 'guide', heading: '怎么用', instruction: '' }] };
  expect(askedSections([template, other]).map(({ template: id, key, heading }) => [id, key, heading])).toEqual([
    ['mine', 'cost', '花费'],
    ['other', 'cost', '花费（别的）'],
  ]);
});

it('shows a summary through a template, from the card and from what was written for it', () => {
  const sections = [section, { key: 'results', heading: '结果', instruction: '' }, { key: 'late', heading: '后来', instruction: '写。' }];
  const summary = makeSummary({ card: { results: '- R' }, custom: [{ template: 'mine', templateName: '我的', ...section, text: '3 元' }] });
  expect(templateView({ ...template, sections }, summary)).toEqual([
    { id: 'mine/cost', heading: '花费', text: '3 元' },
    { id: 'results', heading: '结果', text: '- R' },
    { id: 'mine/late', heading: '后来' },
  ]);
  const renamed = { ...template, sections: [{ ...section, heading: '收益' }] };
  expect(templateView(renamed, summary)).toEqual([{ id: 'mine/cost', heading: '花费', text: '3 元' }]);
});

it('writes new summaries with the active ones, shipped or own', () => {
  const templates = { own: [template], active: ['mine', 'review', 'gone'] };
  expect(activeTemplates(templates).map(({ id }) => id)).toEqual(['review', 'mine']);
  expect(allTemplates(templates)).toHaveLength(SHIPPED_TEMPLATES.length + 1);
});
