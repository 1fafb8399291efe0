/** The rule between papers; sixty signs in our own reports. */
const RULE = /^\s*={5,}\s*$/;

export function isRule(line: string): boolean {
  return RULE.test(line);
}
