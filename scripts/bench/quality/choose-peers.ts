/** @param wish `all`, `none`, or names with commas; a name of the other kind of file is no mistake. */
export function choosePeers(wish: string, known: readonly string[]): string[] {
  if (wish === 'none') return [];
  const names = wish.split(',');
  return wish === 'all' ? [...known] : known.filter((name) => names.includes(name));
}
