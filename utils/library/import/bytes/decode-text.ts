/** Damage that a text may have and still be UTF-8: a character that was cut at its end. */
const FEW = 3;

/** The text of a file: UTF-8, UTF-16 with its mark, or what Chinese Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (countDamage(text) <= FEW) return text;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return countDamage(chinese) < countDamage(text) ? chinese : text;
}

function countDamage(text: string): number {
  return text.split('\uFFFD').length - 1;
}
