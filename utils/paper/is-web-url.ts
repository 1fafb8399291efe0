/**
 * Whether a browser would open a page of the web there: http or https, by its own parser, which lets through blanks and control characters in
 * a scheme that no pattern thinks of. An address with a login in it shows one site's name and leads to another: `https://arxiv.org@example.net/`.
 */
export function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
