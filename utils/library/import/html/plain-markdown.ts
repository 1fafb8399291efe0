const WRAPPER = /^\s*(?:<\/?(?:div|center|p|details|section|article|main|br|hr|table|tbody|tr|td|img|a|picture|source)\b[^>]*>\s*)+$/i;
const HEADING = /^\s*<h([1-6])\b[^>]*>(.*?)<\/h\1>\s*$/i;
const SUMMARY = /^\s*(?:<details\b[^>]*>\s*)?<summary\b[^>]*>(.*?)<\/summary>\s*$/i;

/** Markdown whose HTML for show (a centred title, a picture, what folds) is Markdown too or gone, each line where it stood. */
export function plainMarkdown(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const [, level, heading] = HEADING.exec(line) ?? [];
  if (level !== undefined) return `${'#'.repeat(Number(level))} ${withoutTags(heading)}`;
  const summary = SUMMARY.exec(line)?.[1];
  // What opens a fold is the title of what is in it.
  if (summary !== undefined) return `**${withoutTags(summary)}**`;
  return WRAPPER.test(line) && !/href=/i.test(line) ? '' : line;
}

function withoutTags(text = ''): string {
  return text.replace(/<[^<>]*>/g, '').trim();
}
