/** A paper's id or address, without what its key says of the kind. */
export function paperName(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
