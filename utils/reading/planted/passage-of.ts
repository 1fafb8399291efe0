import type { Passage } from '@/utils/reading/paper-document';
import type { HiddenText } from './hidden-text';

/** So many letters around a place name it; fewer where a heading or another paragraph is among them. */
const NAMING = [28, 12];

/** The passage in which a hidden text stood, else the one it came after, else the first. */
export function passageOf(passages: readonly Passage[], { before = '', after = '', anchor, page, y }: HiddenText): Passage | undefined {
  const near = passages.filter(
    (passage) => (page === undefined || passage.page === page) && (anchor === undefined || passage.anchor === anchor),
  );
  const [only, second] = near;
  if (anchor !== undefined && only !== undefined && second === undefined) return only;
  const around = near.length > 0 ? near : passages;
  const [ahead, behind] = [lettersOf(before), lettersOf(after)];
  return (
    holding(around, (count) => ahead.slice(-count)) ??
    holding(around, (count) => behind.slice(0, count)) ??
    holding(passages, (count) => ahead.slice(-count)) ??
    lastAbove(passages, page, y) ??
    passages[0]
  );
}

function holding(passages: readonly Passage[], name: (count: number) => string): Passage | undefined {
  for (const count of NAMING) {
    const letters = name(count);
    const found = letters.length < 4 ? undefined : passages.find(({ text }) => lettersOf(text).includes(letters));
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastAbove(passages: readonly Passage[], page: number | undefined, y: number | undefined): Passage | undefined {
  if (page === undefined) return undefined;
  return passages.findLast(
    (passage) =>
      passage.page !== undefined &&
      (passage.page < page || (passage.page === page && (passage.box?.y ?? 0) <= (y ?? Number.POSITIVE_INFINITY))),
  );
}

function lettersOf(text: string): string {
  return text.replace(/\$[^$]*\$|\[\^\d+\]|[^\p{L}\p{N}]+/gu, '');
}
