import { Inflate, inflateSync } from 'fflate';
import type { Breathe } from '@/utils/reading/breathe';

/** Packed bytes at once: some milliseconds, and at a thousand to one no more than the memory can bear. */
const AT_ONCE = 160 * 1024;
const PIECE = 32 * 1024;
/** Unpacked bytes that are handed on at once. */
const CONTENT_PIECE = 128 * 1024;
/** Of a zlib stream. */
const HEAD = 2;

/** What takes a stream's content piece by piece; `true` when that is enough. */
export type OnPiece = (piece: Uint8Array, isLast: boolean) => boolean;

/** Unpacks the streams of one file, one after the other. */
export class Unpacker {
  /** Used again for each stream: to let it grow would cost as much as to unpack. */
  private readonly room = new Uint8Array(1024 * 1024);

  constructor(private readonly breathe: Breathe | undefined) {}

  /** Gives the content in pieces, which are good until the next one. `false` where it cannot be had: damaged, or packed in another way. */
  async unpack(bytes: Uint8Array, isPacked: boolean, onPiece: OnPiece): Promise<boolean> {
    if (!isPacked) return await this.handOn(bytes, onPiece);
    try {
      const whole = bytes.length <= AT_ONCE ? inflateSync(bytes.subarray(HEAD), { out: this.room }) : this.room;
      if (whole.length < this.room.length) return await this.handOn(whole, onPiece);
      return await this.inPieces(bytes, onPiece);
    } catch (error) {
      // What is damaged pdf.js reads as far as it goes, and so it is judged by what pdf.js makes of it.
      if (error instanceof Error) return false;
      throw error;
    }
  }

  private async handOn(content: Uint8Array, onPiece: OnPiece): Promise<boolean> {
    let isEnough = false;
    for (let at = 0; at < content.length && !isEnough; at += CONTENT_PIECE) {
      isEnough = onPiece(content.subarray(at, at + CONTENT_PIECE), at + CONTENT_PIECE >= content.length);
      await this.breathe?.();
    }
    return true;
  }

  private async inPieces(bytes: Uint8Array, onPiece: OnPiece): Promise<boolean> {
    let isEnough = false;
    const inflate = new Inflate((piece, isLast) => {
      isEnough ||= onPiece(piece, isLast);
    });
    for (let at = HEAD; at < bytes.length && !isEnough; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await this.breathe?.();
    }
    return true;
  }
}
