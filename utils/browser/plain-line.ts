/** A line of Markdown as plain text for a page that is not ours: without the signs of emphasis, code and formulas, and on one line. */
export function asPlainLine(markdown: string): string {
  return (
    markdown
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replaceAll(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
      .replaceAll(/`+([^`]*)`+/g, '$1')
      .replaceAll(/\$\$?([^$]+)\$\$?/g, (_, formula: string) => plainFormula(formula))
      // An escaped sign is that sign.
      .replaceAll(/\\([\\`*_{}[\]()#+.!$~|-])/g, '$1')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

/** `\mathbf{x}_{1}` → `x_1`; commands that mean a sign lose only their backslash. */
function plainFormula(formula: string): string {
  return formula
    .replaceAll(/\\(?:text|math|operatorname)[a-z]*\s*\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\times/g, '×')
    .replaceAll(/\\(?:,|;|!|quad|left|right)/g, '')
    .replaceAll(/\\%/g, '%')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\\(?=[a-zA-Z])/g, '');
}
