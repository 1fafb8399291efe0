/** The first piece of the kind that holds most letters. */
export function mostLetters<Piece extends { text: string }>(pieces: Iterable<Piece>, kindOf: (piece: Piece) => string): Piece | undefined {
  const kinds = new Map<string, { count: number; piece: Piece }>();
  for (const piece of pieces) {
    const kind = kindOf(piece);
    const entry = kinds.get(kind) ?? { count: 0, piece };
    entry.count += piece.text.length;
    kinds.set(kind, entry);
  }
  let most: { count: number; piece: Piece } | undefined;
  for (const entry of kinds.values()) if (most === undefined || entry.count > most.count) most = entry;
  return most?.piece;
}
