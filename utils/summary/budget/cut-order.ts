import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import type { CutStep } from '@/utils/reading/receipt';
import { contributionsAmong } from './contributions';
import { type SectionRole, sectionRoles } from './section-roles';

/** A passage and the step of the order that takes it. */
export interface Cut {
  passage: Passage;
  step: CutStep;
}

/** The passages of a paper in the order in which they give way, and those that only give way when nothing else is left, the last to go first. */
export interface CutOrder {
  open: Cut[];
  guarded: Cut[];
}

/** The passages in the order in which an empty prompt is filled, where the guarded ones alone are too long for it. */
export function fillingOrder({ open, guarded }: CutOrder, document: PaperDocument): Cut[] {
  const roles = sectionRoles(document);
  const isAside = ({ passage }: Cut) => roles[passage.section] === 'appendix';
  const body = open.filter(({ step }) => step === 'longest').reverse();
  const rest = open.filter(({ step }) => step !== 'longest').reverse();
  return [...guarded.filter((cut) => !isAside(cut)), ...body, ...guarded.filter(isAside), ...rest];
}

/** What of a paper gives way to a model's context, and in which order; `fitBudget` says why. */
export function cutOrder(document: PaperDocument): CutOrder {
  const roles = sectionRoles(document);
  const worth = guardedWorth(document, roles);
  const open = document.passages.filter((passage) => !worth.has(passage));
  const roleOf = ({ section }: Passage) => roles[section] ?? 'body';
  const among = (role: SectionRole) => open.filter((passage) => roleOf(passage) === role).reverse();
  const aside = new Set([...among('appendix'), ...among('acknowledgements'), ...among('related-work')]);
  const rest = open.filter((passage) => !aside.has(passage));
  const guarded = document.passages.filter((passage) => worth.has(passage));
  // Sorting is stable: of two alike the one that comes first in the paper stays longer.
  guarded.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  return {
    open: [
      ...among('appendix').map((passage): Cut => ({ passage, step: 'appendix' })),
      ...among('acknowledgements').map((passage): Cut => ({ passage, step: 'acknowledgements' })),
      ...among('related-work').map((passage): Cut => ({ passage, step: 'related-work' })),
      ...byShare(rest, document).map((passage): Cut => ({ passage, step: 'longest' })),
    ],
    guarded: guarded.map((passage): Cut => ({ passage, step: 'protected' })),
  };
}

/** The guarded passages with their worth: what is worth less gives way first. */
function guardedWorth(document: PaperDocument, roles: readonly SectionRole[]): Map<Passage, number> {
  const contributions = new Set(contributionsOf(document, roles));
  const worth = new Map<Passage, number>();
  for (const passage of document.passages) {
    const role = roles[passage.section] ?? 'body';
    const { kind } = passage;
    if (kind === 'table') {
      if (role !== 'appendix') worth.set(passage, isResultTable(passage) ? 4 : 3);
      else if (isResultTable(passage)) worth.set(passage, 1);
    } else if (kind === 'figure') {
      if (role !== 'appendix') worth.set(passage, 2);
    } else if (role === 'abstract') worth.set(passage, 8);
    else if (role === 'conclusion') worth.set(passage, 7);
    else if (role === 'contributions' || contributions.has(passage)) worth.set(passage, 6);
    else if (role === 'limitations' || /^\W{0,6}limitations?\b/i.test(passage.text)) worth.set(passage, 5);
  }
  return worth;
}

/** Letters have no introduction: what they do is said in their first third. */
function contributionsOf({ passages }: PaperDocument, roles: readonly SectionRole[]): Passage[] {
  const introduction = passages.filter(({ section }) => roles[section] === 'introduction');
  if (introduction.length > 0) return contributionsAmong(introduction);
  const body = passages.filter(({ section }) => roles[section] === 'body');
  return contributionsAmong(body.slice(0, Math.ceil(body.length / 3)));
}

/** Whether a table holds figures, not words: a quarter of its cells beside the names have digits. */
export function isResultTable({ kind, tables, text }: Passage): boolean {
  if (kind !== 'table') return false;
  const cells = (tables ?? []).flatMap(({ rows, headerRows, headerColumns }) =>
    rows.slice(headerRows).flatMap((row) => row.slice(headerColumns)),
  );
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 0) return filled.filter((cell) => cell.length < 40 && /\d/.test(cell)).length >= filled.length / 4;
  return (text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) >= 8;
}

/** Of an over-long section, this share goes before the others give anything. */
const FIRST_SHARE = 0.5;

/**
 * Passages of the body in the order in which sections of different length, each with its subsections, give the same share of their text: those
 * longer than the average first, down to half of it, then all.
 */
function byShare(passages: readonly Passage[], document: PaperDocument): Passage[] {
  const roots = rootSections(document);
  const rootOf = ({ section }: Passage) => roots[section] ?? section;
  const groups = Map.groupBy(passages, rootOf);
  const sizeOf = (group: readonly Passage[]) => group.reduce((sum, { text }) => sum + text.length, 0);
  const average = sizeOf(passages) / Math.max(1, groups.size);
  const ranked = [...groups.values()].flatMap((group) => {
    const size = sizeOf(group);
    let given = 0;
    return byHurt(group).map((passage) => {
      given += passage.text.length;
      const share = given / size;
      return { passage, share, isFirst: size > average && share <= FIRST_SHARE };
    });
  });
  return ranked.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.share - b.share).map(({ passage }) => passage);
}

/** For each section the section of the first level that it stands in. */
function rootSections({ sections }: PaperDocument): number[] {
  let root = 0;
  return sections.map(({ level }, index) => {
    if (level <= 1 || index === 0) root = index;
    return root;
  });
}

/** What a section says it found or did. */
const FINDING =
  /\bwe (?:propose|introduce|define|find|found|observe|show|use|train|evaluate)\b|\b(?:outperform|improve|achiev|surpass|state-of-the-art|compared (?:to|with)|consists? of)|提出|结果/i;

/**
 * A section's passages, the most dispensable first: notes and listings, then plain paragraphs from the end, formulas with them, then
 * findings, then the first paragraph of each subsection, which says what it is about.
 */
function byHurt(group: readonly Passage[]): Passage[] {
  const opened = new Set<number>();
  const hurt = group.map((passage, index) => {
    const isText = passage.kind === 'paragraph' || passage.kind === 'list';
    const isOpening = isText && !opened.has(passage.section);
    if (isText) opened.add(passage.section);
    const level = isOpening
      ? 4
      : isText && FINDING.test(passage.text)
        ? 3
        : passage.kind === 'footnote'
          ? 0
          : passage.kind === 'listing'
            ? 1
            : 2;
    return { passage, index, level };
  });
  return hurt.sort((a, b) => a.level - b.level || b.index - a.index).map(({ passage }) => passage);
}
