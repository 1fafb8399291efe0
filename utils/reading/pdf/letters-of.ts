/** Letters and digits only: two printings of one title differ in spaces, dots and dashes. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
