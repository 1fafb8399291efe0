import { Inflate, inflateSync } from 'fflate';
import type { Breathe } from '@/utils/reading/breathe';

/** Packed bytes at once: at a thousand to one no more than the thread can bear. */
const PIECE = 32 * 1024;
/** Of a zlib stream. */
const HEAD = 2;

/**
 * Gives the content of a stream in pieces, until `onPiece` says that it is enough. `false` where it cannot be had: damaged, or packed in
 * another way than papers are.
 */
export async function unpack(
  bytes: Uint8Array,
  isPacked: boolean,
  onPiece: (piece: Uint8Array, isLast: boolean) => boolean,
  breathe: Breathe | undefined,
): Promise<boolean> {
  if (!isPacked) {
    onPiece(bytes, true);
    return true;
  }
  let isEnough = false;
  if (bytes.length <= PIECE) return unpackWhole(bytes, onPiece);
  const inflate = new Inflate((piece, isLast) => {
    isEnough ||= onPiece(piece, isLast);
  });
  try {
    for (let at = HEAD; at < bytes.length && !isEnough; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      const pause = breathe?.();
      if (pause !== undefined) await pause;
    }
  } catch (error) {
    // What is damaged pdf.js reads as far as it goes, and so it is judged by what pdf.js made of it.
    if (error instanceof Error) return false;
    throw error;
  }
  return true;
}

/** Ten times as fast as in pieces. */
function unpackWhole(bytes: Uint8Array, onPiece: (piece: Uint8Array, isLast: boolean) => boolean): boolean {
  try {
    onPiece(inflateSync(bytes.subarray(HEAD)), true);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
