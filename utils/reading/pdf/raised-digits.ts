import type { TextRun } from './text-run';

const above: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻', ',': ',' };
const below: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋' };
const upper = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lower = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Small digits above or below the line as Unicode has them: 10⁵ must not read 105, nor a note's mark like a part of the number before it.
 * Letters and everything else stay as they are.
 */
export function scriptText(run: TextRun, main: { size: number; y: number }, before: string): string {
  const { text } = run;
  if (run.size > main.size * 0.85 || !/^[-−+]?\d{0,4}(?:,\d{1,3})*$/.test(text) || !/[\p{L}\p{N}\p{M})\]}|.,;:⁻⁺"”’'∗*]$/u.test(before))
    return text;
  if (run.y > main.y + main.size * 0.18) return written(text, upper, above);
  // `92.3` and a small `0.1` below it are two numbers: only a whole number of digits becomes an index.
  if (run.y < main.y - main.size * 0.08 && /^[-−+]?\d{1,3}$/.test(text) && /[\p{L}\p{M})\]]$/u.test(before))
    return written(text, lower, below);
  return text;
}

function written(text: string, digits: string, signs: Readonly<Record<string, string>>): string {
  return [...text].map((character) => signs[character] ?? digits[Number(character)] ?? character).join('');
}

// Seen on https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/pdf/1706.03762v5.
