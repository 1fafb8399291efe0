/** So much of a model's thinking is shown, in characters: it may be longer than the paper. */
const MOST = 20_000;

/** What the model thinks, its end if it is long. */
export function addThought(before: string | undefined, piece: string): string {
  return ((before ?? '') + piece).slice(-MOST);
}
