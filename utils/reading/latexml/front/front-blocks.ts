/** Blocks of the title page: children of the paper, so that nobody has to look through all of it. */
export function frontBlocks(root: Element, name: string): Element[] {
  return [...root.querySelectorAll(`:scope > .${name}`)];
}

/** Where the authors stand; some pages set single creators without a block around them. */
export function authorBlocks(root: Element): Element[] {
  const blocks = [...frontBlocks(root, 'ltx_authors'), ...frontBlocks(root, 'ltx_creator')];
  return blocks.length > 0 ? blocks : [...root.getElementsByClassName('ltx_authors')];
}
