/** Some models write `\(…\)` and `\[…\]` whatever they are told; code spans and fences stay as they are. */
export function withDollars(text: string): string {
  return text
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\\\(([\s\S]+?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
            .replace(/\\\[([\s\S]+?)\\\]/g, (_, tex: string) => `\n$$\n${tex.trim()}\n$$\n`),
    )
    .join('');
}

export function hasMath(text: string): boolean {
  return /\$[^$]+\$/.test(text);
}
