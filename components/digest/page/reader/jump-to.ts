/** Brings the card of a paper into sight, and the focus with it. `false`: it is filtered away. */
export function jumpTo(page: HTMLElement | null, key: string): boolean {
  const card = [...(page?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].find(({ dataset }) => dataset.card === key);
  if (card === undefined) return false;
  card.scrollIntoView({ block: 'start' });
  card.querySelector<HTMLElement>('.card-title')?.focus({ preventScroll: true });
  return true;
}
