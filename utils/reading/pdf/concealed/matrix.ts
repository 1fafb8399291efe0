/** `[a b c d e f]` of ISO 32000-2, 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does first and `outer` after it. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** A matrix of six numbers; `undefined` for what is none. */
export function matrixOf(values: ArrayLike<unknown> | null | undefined): Matrix | undefined {
  if (values === null || values === undefined || values.length < 6) return undefined;
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, index) => Number(values[index]));
  const matrix: Matrix = [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
  return matrix.every(Number.isFinite) ? matrix : undefined;
}

export interface Area {
  left: number;
  foot: number;
  right: number;
  head: number;
}

/** The upright box around a box that was moved. */
export function moved({ left, foot, right, head }: Area, [a, b, c, d, e, f]: Matrix): Area {
  const xs = [a * left + c * foot, a * right + c * foot, a * left + c * head, a * right + c * head].map((x) => x + e);
  const ys = [b * left + d * foot, b * right + d * foot, b * left + d * head, b * right + d * head].map((y) => y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), foot: Math.min(...ys), head: Math.max(...ys) };
}

export function holds({ left, foot, right, head }: Area, x: number, y: number): boolean {
  return x >= left && x <= right && y >= foot && y <= head;
}
