/** Property → value, both in lower case and without `!important`. */
export type Declarations = ReadonlyMap<string, string>;

export interface DeclarationBlock {
  usual: Declarations;
  important: Declarations;
}

/** The declarations of a `style` attribute or between the braces of a rule; the last of a property counts. */
export function cssDeclarations(text: string): DeclarationBlock {
  const usual = new Map<string, string>();
  const important = new Map<string, string>();
  for (const part of text.replace(/\/\*[\s\S]*?\*\//g, ' ').split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (property === '' || value === '') continue;
    if (value.endsWith('important') && /!\s*important$/.test(value)) important.set(property, value.replace(/\s*!\s*important$/, ''));
    else usual.set(property, value);
  }
  return { usual, important };
}
