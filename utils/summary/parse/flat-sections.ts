import type { FieldKey } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { cleanBody } from './clean-body';
import { mergeSections, type ParsedCard } from './cut-sections';
import { findLabels, withoutOpenBold } from './inline-labels';
import { findMarkers, type Marker } from './point-markers';
import { simplify } from './section-label';

/** Sections found inside paragraphs. */
export interface FlatCard extends ParsedCard {
  /** How many of them carry a label. */
  labels: number;
  /** How many there are, repetitions included. */
  parts: number;
}

/**
 * The points in one paragraph, `i) 论文摘要 … ii) … v) …`, as the daily report of layout A writes them. Labels may be missing or worded
 * differently: the ordinal decides then. One form of ordinal is the points', the others are lists inside them.
 */
export function splitPoints(text: string): FlatCard | undefined {
  const all = findMarkers(text);
  // Full-width brackets may number the points and plain ones a list inside them; a writer may mix both as well.
  const forms = [...Map.groupBy(all, ({ form }) => form), ...Map.groupBy(all, ({ form }) => form.replace('（', '('))];
  let best: Marker[] = [];
  for (const [form, markers] of forms) {
    const points = inOrder(atSentences(markers, text), text);
    const labels = countLabels(points);
    const isEnough = form.includes('roman') ? points.length >= 3 : labels >= 2 || (labels > 0 && points.length >= 5) || isWhole(points);
    if (isEnough && (labels > countLabels(best) || (labels === countLabels(best) && points.length > best.length))) best = points;
  }
  // Labels tell the points where a writer changes between `ii)`, `(iii)` and `4.`.
  const mixed = inOrder(
    all.filter(({ label }) => label !== undefined),
    text,
  );
  if (countLabels(mixed) >= 3 && countLabels(mixed) > best.length) best = mixed;
  const [first] = best;
  if (!first || best.length < 2) return undefined;
  const isReport = best.filter((point) => point.label && VIEWS.report[point.index] === point.label).length;
  const isFive = best.filter((point) => point.label && VIEWS.five[point.index] === point.label).length;
  const view = VIEWS[isReport > isFive ? 'report' : 'five'];
  const sections = best.flatMap((point, position) =>
    pointSections(text.slice(point.end, best[position + 1]?.start), point, best[position + 1], view),
  );
  return {
    ...mergeSections(sections),
    extra: [],
    preamble: cleanBody(withoutOpenBold(text.slice(0, first.start))),
    labels: countLabels(best),
    parts: best.length,
  };
}

/** Where every point begins a sentence, the same ordinals inside sentences are lists: `用于 (i) 检索 (ii) 排序。 (ii) …`. */
function atSentences(markers: readonly Marker[], text: string): readonly Marker[] {
  const own = markers.filter(({ start, label }) => label !== undefined || SENTENCE_END.test(text.slice(Math.max(0, start - 6), start)));
  return new Set(own.map(({ index }) => index)).size === 5 ? own : markers;
}

const SENTENCE_END = /(?:^|[。.!！?？;；：:”"）)\]】*\n])\s*$/u;

function countLabels(points: readonly Marker[]): number {
  return new Set(points.flatMap((point) => point.label ?? [])).size;
}

/** Five in order and no more: without a label no other list of arabic ordinals is taken for the five points. */
function isWhole(points: readonly Marker[]): boolean {
  return points.length === 5 && points.every((point, index) => point.index === index);
}

/** Keeps the markers that number the points; those of lists inside a point are out of order or lack the label that the point has. */
function inOrder(markers: readonly Marker[], text: string): Marker[] {
  const labelled = new Set(markers.filter((marker) => marker.label).map((marker) => marker.index));
  const last = new Map(markers.map((marker) => [marker.index, marker.start]));
  const points: Marker[] = [];
  for (const marker of markers) {
    const { index, label, start } = marker;
    if (!label && labelled.has(index)) continue;
    const next = (points.at(-1)?.index ?? -1) + 1;
    const first = points[0];
    const isGap = index > next && (label !== undefined || (next > 0 && (last.get(next) ?? -1) < start));
    const isKnown = label !== undefined && (label === first?.label || label === VIEWS.five[0] || label === VIEWS.report[0]);
    const isRestart = first !== undefined && index === 0 && next > 1 && (isKnown || isSame(text, first.end, marker.end));
    // `iii)` twice: its label says that it is the next one.
    const place = label === undefined ? -1 : VIEWS.five.indexOf(label);
    const isMisnumbered = index < next && place >= next && !isRestart && points.at(-1)?.label !== undefined;
    if (index === next || isGap || isRestart) points.push(marker);
    else if (isMisnumbered) points.push({ ...marker, index: place });
  }
  return points;
}

function isSame(text: string, first: number, second: number): boolean {
  const start = (at: number) =>
    text
      .slice(at, at + 24)
      .replace(/[\s\p{P}\p{S}]/gu, '')
      .slice(0, 12);
  const [one, other] = [start(first), start(second)];
  return other !== '' && (one.startsWith(other) || other.startsWith(one));
}

/** What a writer's own wording of a point's label names; the label is dropped, the ordinal says which field it is. */
const OWN_WORDS: Partial<Record<FieldKey, string>> = {
  abstract: '摘要|概述|总结|概要|简介',
  problem: '问题|目标|目的',
  method: '方法|方法论|技术',
  results: '结果|发现|效果',
  implication: '启示|意义|影响|启发|价值',
};

/** A noun, not the beginning of a sentence: `目标是回答两个问题：` is text. */
const NO_SENTENCE =
  '(?!\\p{Script=Han}{0,8}(?:本文|我们|作者|提出|采用|引入|设计|基于|通过|解决|探讨|取得了|给出|表明|显示|回答|包括|是|如下|有[一二两三四五六七\\d]))';

/** A label in the writer's own words, with what parts it from the text; empty where there is none. */
function ownLabel(text: string, key: FieldKey): string {
  const words = OWN_WORDS[key];
  if (words === undefined) return '';
  const sign = '(?:[^\\s，。；,.;：:*【】—]|(?<=[A-Za-z])\\s|\\s(?=[A-Za-z]))';
  const name = `${sign}{0,14}(?:${words})${sign}{0,8}`;
  const label = `(?:\\*\\*)?\\s?${name}(?:\\*\\*)?[：:](?:\\*\\*)?|【${name}】[：:]?|\\*\\*${name}\\*\\*(?:[：:]|\\s[-–—])?(?=\\s)`;
  const plain = `${sign}{0,14}(?:${words})(?:\\s+[-–—]{1,2}\\s+|\\s?——|\\s+(?=\\p{Script=Han}|\\p{Script=Latin}))`;
  return new RegExp(`^\\s*${NO_SENTENCE}(?:${label}|${plain})\\s*`, 'u').exec(simplify(text.slice(0, 60)))?.[0] ?? '';
}

function pointSections(
  text: string,
  point: Marker,
  next: Marker | undefined,
  view: readonly FieldKey[],
): { key: FieldKey; text: string }[] {
  const key = point.label ?? view[point.index];
  if (!key) return [];
  const head = point.label ? '' : ownLabel(text, key);
  const body = withoutOpenBold(text.slice(head.length));
  // The ordinal of a point may be missing where its label is not.
  const lost = view.slice(point.index + 1, next === undefined ? view.length : Math.max(point.index + 1, next.index));
  const within = findLabels(body).find((label) => label.isSure && lost.includes(label.key));
  if (!within) return [{ key, text: body }];
  return [
    { key, text: withoutOpenBold(body.slice(0, within.start)) },
    { key: within.key, text: body.slice(within.end).trim() },
  ];
}

/** Labels with a colon inside one paragraph and no ordinals: `论文摘要：… 研究问题：…`. */
export function splitLabels(text: string): FlatCard | undefined {
  const all = findLabels(text);
  const sure = new Set(all.filter((label) => label.isSure).map((label) => label.key));
  const isShort = sure.size < 2 && new Set(all.map((label) => label.key)).size >= 4;
  const five = VIEWS.five.flatMap((key) => all.find((label) => label.key === key) ?? []);
  const isFive = five.length === VIEWS.five.length && five.every(({ start }, index) => start > (five[index - 1]?.start ?? -1));
  const wanted = isFive ? five : isShort ? all : all.filter((label) => label.isSure);
  // A section does not begin inside itself: `主要结果：快三倍。主要结果：见表 1`.
  const labels = wanted.filter((label, index) => label.key !== wanted[index - 1]?.key);
  const keys = new Set(labels.map((label) => label.key));
  const [first] = labels;
  if (!first || keys.size < 2) return undefined;
  const sections = labels.map(({ key, end }, position) => ({ key, text: withoutOpenBold(text.slice(end, labels[position + 1]?.start)) }));
  return {
    ...mergeSections(sections),
    extra: [],
    preamble: cleanBody(withoutOpenBold(text.slice(0, first.start))),
    labels: keys.size,
    parts: labels.length,
  };
}
