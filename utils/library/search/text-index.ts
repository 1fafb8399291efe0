import { searchable } from './fold';
import type { SearchText } from './search-text';

/** Papers whose letters lie in one block of bits. */
const BLOCK = 1_024;
const BLOCK_WORDS = BLOCK / 32;
/** Into so many kinds letter pairs fall: a card has some two thousand of them. */
const KINDS = 1 << 14;

interface Block {
  /** A row of `BLOCK_WORDS` words for each letter, by its number; grows with them. */
  letters: Uint32Array;
  /** `KINDS` such rows. */
  pairs: Uint32Array;
}

/**
 * The texts of all cards. Ten thousand of them are eighty megabytes of letters, too many to go through at each key that is pressed. So a row of bits
 * says for each letter which papers have it, and for each kind of letter pair which papers may have it (a bit-sliced signature file): the rows of a
 * word, laid over each other, leave a few papers, and only those are looked through. Chinese needs no words for that. Three kilobytes a paper.
 */
export class TextIndex {
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #texts: (string | undefined)[] = [];
  readonly #blocks: Block[] = [];
  /** The number of each UTF-16 unit that some text has, from 1 on. */
  readonly #numbers = new Uint16Array(0x10000);
  #letters = 0;
  isKnown(key: string): boolean {
    return this.#slots.has(key);
  }

  /** Takes a paper's text in, in place of the one that it had. */
  set(key: string, parts: SearchText): void {
    this.delete(key);
    const slot = this.#free.pop() ?? this.#texts.length;
    // No word has a line's end: none is found across two parts.
    const text = searchable(...parts.map(([, each]) => each));
    this.#texts[slot] = text;
    this.#slots.set(key, slot);
    this.#mark(text, slot);
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    const [word, bit] = placeOf(slot);
    for (const rows of Object.values<Uint32Array>({ ...this.#blockOf(slot) }))
      for (let at = word; at < rows.length; at += BLOCK_WORDS) rows[at] = (rows[at] ?? 0) & ~bit;
    this.#texts[slot] = undefined;
    this.#slots.delete(key);
    this.#free.push(slot);
  }

  clear(): void {
    this.#slots.clear();
    for (const list of [this.#free, this.#texts, this.#blocks]) list.length = 0;
    this.#numbers.fill(0);
    this.#letters = 0;
  }

  /** Says of each paper whether its text may have the word; where it says no the word is not there. */
  mayHave(word: string): (key: string) => boolean {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    const letters = units.map((unit) => this.#numbers[unit] ?? 0);
    const pairs = units.slice(1).map((unit, at) => kindOf(units[at] ?? 0, unit));
    const rows = this.#blocks.map((block) => commonBits(block, letters, pairs));
    return (key) => {
      const slot = this.#slots.get(key);
      if (slot === undefined) return false;
      const [at, bit] = placeOf(slot);
      return ((rows[Math.floor(slot / BLOCK)]?.[at] ?? 0) & bit) !== 0;
    };
  }

  /** Whether a paper's text has it. */
  has(key: string, word: string): boolean {
    const slot = this.#slots.get(key);
    if (slot === undefined) return false;
    if (word.length !== 1) return this.#texts[slot]?.includes(word) === true;
    const [at, bit] = placeOf(slot);
    const number = this.#numbers[word.charCodeAt(0)] ?? 0;
    return ((this.#blockOf(slot).letters[number * BLOCK_WORDS + at] ?? 0) & bit) !== 0;
  }

  /** Notes the letters and letter pairs of a text. Written out: of ten thousand cards it goes through forty million letters. */
  #mark(text: string, slot: number): void {
    const [word, bit] = placeOf(slot);
    const numbers = this.#numbers;
    const { pairs } = this.#blockOf(slot);
    let { letters } = this.#blockOf(slot);
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (numbers[unit] === 0) {
        this.#letters += 1;
        numbers[unit] = this.#letters;
        letters = this.#blockOf(slot).letters;
      }
      const letter = (numbers[unit] as number) * BLOCK_WORDS + word;
      letters[letter] = (letters[letter] as number) | bit;
      const pair = kindOf(before, unit) * BLOCK_WORDS + word;
      pairs[pair] = (pairs[pair] as number) | bit;
      before = unit;
    }
  }

  #blockOf(slot: number): Block {
    const index = Math.floor(slot / BLOCK);
    const block = this.#blocks[index] ?? { letters: new Uint32Array(0), pairs: new Uint32Array(KINDS * BLOCK_WORDS) };
    this.#blocks[index] = block;
    const wanted = (this.#letters + 1) * BLOCK_WORDS;
    if (block.letters.length >= wanted) return block;
    const letters = new Uint32Array(wanted + (wanted >>> 2));
    letters.set(block.letters);
    block.letters = letters;
    return block;
  }
}

function placeOf(slot: number): [word: number, bit: number] {
  const within = slot % BLOCK;
  return [within >>> 5, 1 << (within & 31)];
}

/** The papers of a block that have all of these letters, and pairs of all of these kinds. The row of number 0 is empty: no text has the letter. */
function commonBits(block: Block, letters: readonly number[], pairs: readonly number[]): Uint32Array {
  const common = new Uint32Array(BLOCK_WORDS).fill(0xffffffff);
  const keep = (rows: Uint32Array, row: number) => {
    for (let word = 0; word < BLOCK_WORDS; word++) common[word] = (common[word] ?? 0) & (rows[row * BLOCK_WORDS + word] ?? 0);
  };
  for (const letter of letters) keep(block.letters, letter);
  for (const pair of pairs) keep(block.pairs, pair);
  return common;
}

/** Mixes both as MurmurHash3 ends: https://github.com/aappleby/smhasher/wiki/MurmurHash3 */
function kindOf(before: number, unit: number): number {
  let mixed = (before << 16) | unit;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (KINDS - 1);
}
