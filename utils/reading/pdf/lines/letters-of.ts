/** Letters and digits only: two printings of one title differ in spaces, dots and dashes. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
  // Most lines are plain ASCII, for which the tables of Unicode cost three times as much.
  return /[^ -~]/.test(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, '') : lower.replace(/[^a-z\d]+/g, '');
}
