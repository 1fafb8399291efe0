// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createPapersAhead } from '@/scripts/commands/model/papers-ahead';
import { Failure } from '@/utils/failure';

const paper = (arxivId: string) => ({ source: 'arxiv', arxivId }) as const;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Readings that end when the test says so. */
function startWorld() {
  const begun: string[] = [];
  const open = new Map<string, { resolve(): void; reject(error: Error): void }>();
  const ahead = createPapersAhead((wanted) => {
    const id = wanted.source === 'arxiv' ? wanted.arxivId : wanted.url;
    begun.push(id);
    const { promise, ...ending } = Promise.withResolvers<void>();
    open.set(id, ending);
    return promise;
  });
  return { ahead, begun, open };
}

describe('papers that are read before their turn', () => {
  it('are read one after the other, each once', async () => {
    const { ahead, begun, open } = startWorld();
    ahead.readAhead([paper('a'), paper('b')]);
    ahead.readAhead([paper('a'), paper('b'), paper('c')]);
    expect(begun).toEqual(['a']);
    open.get('a')?.resolve();
    await settled();
    expect(begun).toEqual(['a', 'b']);
  });

  it('make whoever wants the one in hand wait for it, and nobody else', async () => {
    const { ahead, open } = startWorld();
    ahead.readAhead([paper('a'), paper('b')]);
    const order: string[] = [];
    const first = ahead.ended(paper('a')).then(() => order.push('a'));
    await ahead.ended(paper('c')).then(() => order.push('c'));
    open.get('a')?.resolve();
    await first;
    expect(order).toEqual(['c', 'a']);
  });

  it('are not read beforehand once their turn has come', async () => {
    const { ahead, begun } = startWorld();
    await ahead.ended(paper('a'));
    ahead.readAhead([paper('a')]);
    expect(begun).toEqual([]);
  });

  it('fail in their turn with what is sure, once; what may pass is tried again', async () => {
    const { ahead, open } = startWorld();
    ahead.readAhead([paper('a'), paper('b')]);
    open.get('a')?.reject(new Failure('paper-not-found'));
    await settled();
    open.get('b')?.reject(new Failure('paper-unreachable'));
    await expect(ahead.ended(paper('a'))).rejects.toMatchObject({ code: 'paper-not-found' });
    await expect(ahead.ended(paper('a'))).resolves.toBeUndefined();
    await expect(ahead.ended(paper('b'))).resolves.toBeUndefined();
  });
});
