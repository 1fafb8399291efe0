/**
 * Without trust \href, \includegraphics and \htmlStyle do nothing; macros and sizes have their limits. A formula that KaTeX cannot read
 * stands as its source. https://katex.org/docs/security
 */
export const KATEX_OPTIONS = {
  trust: false,
  strict: 'ignore',
  throwOnError: false,
  errorColor: 'inherit',
  maxSize: 20,
  maxExpand: 1000,
} as const;
