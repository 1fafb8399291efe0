/** Where each term stands, in order: an inverted index. */
export class Postings {
  private readonly lists: (number[] | undefined)[] = [];

  /** Places must come in order; a term is kept once for each. */
  add(term: number, at: number): void {
    const list = this.lists[term];
    if (list !== undefined) {
      if (list[list.length - 1] !== at) list.push(at);
      return;
    }
    // Without holes the engine keeps a plain array.
    while (this.lists.length < term) this.lists.push(undefined);
    this.lists[term] = [at];
  }

  of(term: number): readonly number[] {
    return this.lists[term] ?? NOWHERE;
  }

  has(term: number, at: number): boolean {
    const list = this.of(term);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return list[low] === at;
  }
}

const NOWHERE: readonly number[] = [];
