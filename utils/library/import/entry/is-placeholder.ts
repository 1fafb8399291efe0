/** What our own reports write where a card has no such field. */
export function isPlaceholder(text: string): boolean {
  return /^（模型没有写这一部分）$/.test(text.trim());
}
