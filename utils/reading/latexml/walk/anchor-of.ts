/**
 * The id to which a link can point: of the paragraph group, figure or equation the element stands in, as these ids (`S3.SS1.p2`,
 * `S4.T1`) stay the same between conversions while those of inner elements do not.
 */
export function anchorOf(element: Element): string | undefined {
  let nearest: string | undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.id === '') continue;
    nearest ??= at.id;
    if (at.localName === 'section' || at.localName === 'article') break;
    if (at.localName === 'figure' || lasting.test(at.getAttribute('class') ?? '')) return at.id;
  }
  return nearest;
}

const lasting = /\bltx_(?:para|equation|equationgroup|note)(?![\w-])/;
