/**
 * The id to which a link can point: of the paragraph group, figure or equation the element stands in, as these ids (`S3.SS1.p2`,
 * `S4.T1`) stay the same between conversions while those of inner elements do not.
 */
export function anchorOf(element: Element): string | undefined {
  const named =
    element.closest('.ltx_para[id], figure[id], .ltx_equation[id], .ltx_equationgroup[id], .ltx_note[id]') ?? element.closest('[id]');
  return named?.id;
}
