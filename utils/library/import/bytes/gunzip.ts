import { Gunzip } from 'fflate';
import { Failure } from '@/utils/failure';
import { HIGHEST_RATIO, MOST_UNPACKED, RATIO_FROM } from './limits';

const PIECE = 16 * 1024;

/**
 * The bytes inside a gzip.
 * @throws Failure `import-bomb`, `import-damaged`
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let [packed, unpacked, isWhole] = [0, 0, false];
  const stream = new Gunzip((data, isLast) => {
    ready.push(data);
    isWhole ||= isLast;
  });
  const push = (piece: Uint8Array, isLast: boolean) => {
    try {
      stream.push(piece, isLast);
    } catch (error) {
      throw new Failure('import-damaged', String(error), { cause: error });
    }
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      packed += piece.length;
      push(piece, false);
      for (const data of ready.splice(0)) {
        unpacked += data.length;
        if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > packed * HIGHEST_RATIO))
          throw new Failure('import-bomb', `${packed} bytes unpack to more than ${unpacked}`);
        yield data;
      }
    }
  }
  push(new Uint8Array(), true);
  yield* ready;
  if (!isWhole) throw new Failure('import-damaged', 'the archive breaks off');
}
