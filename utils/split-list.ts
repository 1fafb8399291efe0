/** The words that a person gives in one line, or one below the other: whatever mark parts them. A word may hold blanks: `machine learning`. */
export function splitList(text: string): string[] {
  return text
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
