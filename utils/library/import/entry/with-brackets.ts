/** An address as it was before it was set into a link of Markdown, where its round brackets are written as `%28` and `%29`. */
export function withBrackets(address: string): string {
  return address.replace(/%28/g, '(').replace(/%29/g, ')');
}
