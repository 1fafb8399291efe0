import type { PaperDocument, Section } from '@/utils/reading/paper-document';

/** What a section is to a summary; `body` is every other. */
export type SectionRole =
  | 'abstract'
  | 'introduction'
  | 'contributions'
  | 'conclusion'
  | 'limitations'
  | 'related-work'
  | 'acknowledgements'
  | 'appendix'
  | 'body';

/** The first that fits tells: `Conclusion and Limitations` is worth as much as either, `Author Contributions` are thanks. */
const HEADINGS: readonly [RegExp, SectionRole][] = [
  [/^(?:abstract|摘要|内容摘要)$/i, 'abstract'],
  [
    /acknowledge?ment|^funding\b|disclosure of funding|author(?:s['’]?)? contributions?|credit authorship|(?:competing|conflicts? of) interests?|^biograph|^about the authors?|致谢|作者简介|基金项目/i,
    'acknowledgements',
  ],
  [/\blimitations?\b|\bthreats to validity\b|局限/i, 'limitations'],
  [/\bconclu(?:sions?|ding)\b|\b(?:closing|final) remarks\b|^summary(?!\s+of\b)|\band summary$|结论|总结|结语/i, 'conclusion'],
  [/\bcontributions\b|贡献/i, 'contributions'],
  [
    /\brelated (?:works?|literature|research|studies)\b|\b(?:prior|previous|concurrent) (?:works?|art|research|studies)\b|\bliterature (?:review|survey)\b|相关工作|研究现状|文献综述/i,
    'related-work',
  ],
  [/\bappendi(?:x|ces)\b|\bsupplement(?:s|al|ary)?\b|附录|补充材料/i, 'appendix'],
  [/^(?:extended |general )?introduction\b|引言|绪论/i, 'introduction'],
];

/** Ends a paper that has no conclusion; beside one it is text like any other. */
const DISCUSSION: [RegExp, SectionRole] = [
  /^(?:general )?discussions?(?: and (?:outlook|perspectives?|future (?:work|directions?)))?$|^(?:future work|outlook)$|^讨论$/i,
  'conclusion',
];

/** The role of each section. A subsection has its own, or that of the section it stands in; a limitation is one in an appendix too. */
export function sectionRoles({ sections }: PaperDocument): SectionRole[] {
  const roles = rolesBy(HEADINGS, sections);
  return roles.includes('conclusion') ? roles : rolesBy([...HEADINGS, DISCUSSION], sections);
}

function rolesBy(headings: typeof HEADINGS, sections: readonly Section[]): SectionRole[] {
  const path: { level: number; role: SectionRole }[] = [];
  return sections.map((section) => {
    while ((path.at(-1)?.level ?? 0) >= section.level) path.pop();
    const role = roleOf(headings, section, path.at(-1)?.role ?? 'body');
    path.push({ level: section.level, role });
    return role;
  });
}

function roleOf(headings: typeof HEADINGS, { heading, isAppendix }: Section, above: SectionRole): SectionRole {
  const own = headings.find(([pattern]) => pattern.test(heading.trim()))?.[1];
  if (isAppendix) return own === 'limitations' || above === 'limitations' ? 'limitations' : 'appendix';
  // What stands in an appendix or in the thanks is no conclusion of the paper.
  if (own === undefined || ((above === 'appendix' || above === 'acknowledgements') && own !== 'limitations')) return above;
  return own;
}
