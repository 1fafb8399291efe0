import path from 'node:path';

/** Copies, bundles and builds of the bench; may be removed at any time. */
export const BENCH_CACHE = path.resolve('node_modules/.cache/paperpane-bench');
