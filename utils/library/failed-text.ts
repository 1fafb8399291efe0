/** What stands in a report in the place of a summary; an import knows it and lists the paper as one to be read. @param reason in words */
export function failedText(reason: string): string {
  return `总结失败：${reason.replaceAll(/\s+/g, ' ').trim()}`;
}
