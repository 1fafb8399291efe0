import type { TextRun } from './text-run';

const above: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻', ',': ',' };
const below: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋' };
const upper = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lower = '₀₁₂₃₄₅₆₇₈₉';

interface Main {
  size: number;
  y: number;
}

/**
 * Small digits above or below the line as Unicode has them: 10⁵ must not read 105, nor a note's mark like a part of the number before it.
 * Letters and everything else stay as they are.
 */
export function scriptText(run: TextRun, main: Main, before: string, after?: TextRun): string {
  const script = scriptOf(run, main, before, after);
  if (script === undefined) return run.text;
  return script === 'above' ? written(run.text, upper, above) : written(run.text, lower, below);
}

/** The same as TeX writes it, for the cells of a table: `10^5`. */
export function markedScript(run: TextRun, main: Main, before: string, after?: TextRun): string {
  const script = scriptOf(run, main, before, after);
  // The digits after `^−` belong to the same exponent.
  return script === 'above' && !/\^[-−+]$/.test(before) ? `^${run.text}` : run.text;
}

function scriptOf(run: TextRun, main: Main, before: string, after: TextRun | undefined): 'above' | 'below' | undefined {
  const { text, size, y } = run;
  if (size > main.size * 0.85 || !/^[-−+]?\d{0,4}(?:,\d{1,3})*$/.test(text) || !/[\p{L}\p{N}\p{M})\]}|.,;:⁻⁺"”’'∗*]$/u.test(before))
    return undefined;
  // A sign alone may mark an author or a set; before raised digits it is theirs.
  if (!/\d/.test(text) && (after === undefined || !/^\d/.test(after.text) || Math.abs(after.y - y) > 0.1 * size)) return undefined;
  if (y > main.y + main.size * 0.18) return 'above';
  // `92.3` and a small `0.1` below it are two numbers: only a whole number of digits becomes an index.
  const isIndex = y < main.y - main.size * 0.08 && /^[-−+]?\d{1,3}$/.test(text) && /[\p{L}\p{M})\]]$/u.test(before);
  return isIndex ? 'below' : undefined;
}

function written(text: string, digits: string, signs: Readonly<Record<string, string>>): string {
  return [...text].map((character) => signs[character] ?? digits[Number(character)] ?? character).join('');
}

// Seen on https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/pdf/1706.03762v5.
