/** The nearest descendants that pass, in order and without a stack: not those inside another that passes, nor inside one that is closed. */
export function descend(
  root: Element,
  passes: (element: Element) => boolean,
  isClosed: (element: Element) => boolean = () => false,
): Element[] {
  const found: Element[] = [];
  let at = root.firstElementChild;
  while (at !== null) {
    const isFound = passes(at);
    if (isFound) found.push(at);
    const inner: Element | null = isFound || isClosed(at) ? null : at.firstElementChild;
    at = inner ?? following(at, root);
  }
  return found;
}

function following(element: Element, root: Element): Element | null {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  }
  return null;
}
