import { isFence } from '@/utils/markdown/code-fence';

/** Without the fences at the end that close nothing which opens in these lines, and those between which nothing stands. */
export function withoutLooseFence(lines: readonly string[]): string[] {
  const kept = [...lines];
  for (;;) {
    while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop();
    const fences = kept.filter(isFence).length;
    if (!isFence(kept.at(-1) ?? '')) return kept;
    const before = kept.slice(0, -1).findLast((line) => line.trim() !== '');
    if (fences % 2 === 0 && !isFence(before ?? '')) return kept;
    kept.pop();
  }
}
