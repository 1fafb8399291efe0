import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, though they are small: started last, they would run on alone. */
const FIRST = ['/tests/e2e/digest-survives.test.ts', '/tests/e2e/long-waits.test.ts', '/tests/e2e/worker-death.test.ts'];

function rank({ moduleId }: TestSpecification): number {
  const place = FIRST.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? FIRST.length : place;
}

/** The order in which test files start: those known to be long, then as Vitest does, by what they took last time or by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
