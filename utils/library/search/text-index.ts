import { fold } from './fold';
import type { SearchText } from './search-text';

/** Papers whose letter pairs lie in one block of bits. */
const BLOCK = 1_024;
const BLOCK_WORDS = BLOCK / 32;
/** Into so many kinds letter pairs fall: a card has some two thousand of them. */
const KINDS = 1 << 14;

/** One paper's text as it is searched. */
interface Indexed {
  /** All parts, a line's end between them. */
  text: string;
  /** Where each part begins. */
  starts: readonly number[];
}

/** A place in a paper's `SearchText`. */
export interface TextPlace {
  part: number;
  at: number;
}

/**
 * The texts of all cards. Ten thousand of them are eighty megabytes of letters, too many to go through at each key that is pressed. So for each
 * pair of letters a row of bits says which papers may have it (a bit-sliced signature file): the rows of a word's pairs, laid over each other, leave
 * a few papers, and only those are looked through. Chinese needs no words for that. Two kilobytes a paper.
 */
export class TextIndex {
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #texts: (Indexed | undefined)[] = [];
  /** One for each block of papers: `KINDS` rows of `BLOCK_WORDS` words. */
  readonly #blocks: Uint32Array[] = [];

  /** How many papers it has. */
  get size(): number {
    return this.#slots.size;
  }

  isKnown(key: string): boolean {
    return this.#slots.has(key);
  }

  /** Takes a paper's text in, in place of the one that it had. */
  set(key: string, parts: SearchText): void {
    this.delete(key);
    const slot = this.#free.pop() ?? this.#texts.length;
    const folded = parts.map(([, text]) => fold(text));
    const starts: number[] = [];
    let length = 0;
    for (const { length: more } of folded) {
      starts.push(length);
      length += more + 1;
    }
    const text = folded.join('\n');
    this.#texts[slot] = { text, starts };
    this.#slots.set(key, slot);
    const block = this.#blockOf(slot);
    const [word, bit] = placeOf(slot);
    markKinds(text, block, word, bit);
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    const block = this.#blockOf(slot);
    const [word, bit] = placeOf(slot);
    for (let at = word; at < block.length; at += BLOCK_WORDS) block[at] = (block[at] ?? 0) & ~bit;
    this.#texts[slot] = undefined;
    this.#slots.delete(key);
    this.#free.push(slot);
  }

  clear(): void {
    this.#slots.clear();
    for (const list of [this.#free, this.#texts, this.#blocks]) list.length = 0;
  }

  /** Says of each paper whether its text may have the word; where it says no the word is not there. */
  mayHave(word: string): (key: string) => boolean {
    const kinds = kindsOf(word);
    const rows = this.#blocks.map((block) => commonBits(block, kinds));
    return (key) => {
      const slot = this.#slots.get(key);
      if (slot === undefined) return false;
      const [at, bit] = placeOf(slot);
      return ((rows[Math.floor(slot / BLOCK)]?.[at] ?? 0) & bit) !== 0;
    };
  }

  /** Whether a paper's text has it. */
  has(key: string, word: string): boolean {
    return this.#texts[this.#slots.get(key) ?? -1]?.text.includes(word) === true;
  }

  /** Where a text first stands in a paper's; `undefined` where it does not. */
  find(key: string, word: string): TextPlace | undefined {
    const indexed = this.#texts[this.#slots.get(key) ?? -1];
    const at = indexed?.text.indexOf(word) ?? -1;
    if (indexed === undefined || at === -1) return undefined;
    const part = indexed.starts.findLastIndex((start) => start <= at);
    return { part, at: at - (indexed.starts[part] ?? 0) };
  }

  #blockOf(slot: number): Uint32Array {
    const index = Math.floor(slot / BLOCK);
    const block = this.#blocks[index] ?? new Uint32Array(KINDS * BLOCK_WORDS);
    this.#blocks[index] = block;
    return block;
  }
}

function placeOf(slot: number): [word: number, bit: number] {
  const within = slot % BLOCK;
  return [within >>> 5, 1 << (within & 31)];
}

/** The papers of a block that have all of these kinds. */
function commonBits(block: Uint32Array, kinds: readonly number[]): Uint32Array {
  const common = new Uint32Array(BLOCK_WORDS).fill(0xffffffff);
  for (const kind of kinds)
    for (let word = 0; word < BLOCK_WORDS; word++) common[word] = (common[word] ?? 0) & (block[kind * BLOCK_WORDS + word] ?? 0);
  return common;
}

/** Notes the kinds of a text's letters and letter pairs for one paper. Written out: of ten thousand cards it goes through forty million letters. */
function markKinds(text: string, block: Uint32Array, word: number, bit: number): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const single = kindOf(0, unit) * BLOCK_WORDS + word;
    block[single] = (block[single] as number) | bit;
    const pair = kindOf(before, unit) * BLOCK_WORDS + word;
    block[pair] = (block[pair] as number) | bit;
    before = unit;
  }
}

/** The same of what is searched for. A single letter counts where it is all that there is. */
function kindsOf(word: string): number[] {
  const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return units.flatMap((unit, at) => (at === 0 ? [kindOf(0, unit)] : [kindOf(0, unit), kindOf(units[at - 1] ?? 0, unit)]));
}

/** Mixes both as MurmurHash3 ends: https://github.com/aappleby/smhasher/wiki/MurmurHash3 */
function kindOf(before: number, unit: number): number {
  let mixed = (before << 16) | unit;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (KINDS - 1);
}
