/** What a file is, its own beginning says, not its address and not its content type. Some servers put a few bytes before the mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
