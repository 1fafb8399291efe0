/**
 * A text of a section inside of a paper's own file, where `## ` begins the next section: such a line gets a backslash in front, which Markdown shows as the
 * same words; one that has backslashes there already gets one more, so that `unescapeSection` gives back exactly this text.
 */
export function escapeSection(text: string): string {
  return text.replace(/^(?=\\*## )/gm, '\\');
}

export function unescapeSection(text: string): string {
  return text.replace(/^\\(?=\\*## )/gm, '');
}
