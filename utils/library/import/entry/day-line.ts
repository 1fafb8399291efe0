import { dayIn, withoutDay } from './report-day';

/** What else stands in a line that says of which day the papers below it are. */
const WORDS =
  /papers?|daily|report|digest|summar(?:y|ies)|updates?|trending|hugging\s?face|arxiv|hf|ai|llm|for|on|of|the|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day|每日|今日|日报|论文|精选|速递|速览|报告|日期|摘要|总结|星期.|周./giu;
const LONGEST = 120;

/**
 * The day of a line that says nothing but which day the papers below it are of: `# Papers for 2025-09-20`, `**2025年9月20日 论文日报**`. A heading inside a
 * text may hold a date as well, and a bare date may be one of a list.
 */
export function dayOfLine(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const isSet = /^\s*(?:#{1,6}\s|\*\*)/.test(line) || /^\s*(?:daily\s+)?papers?\s+(?:for|of|on)\b/i.test(line);
  const day = isSet ? dayIn(line) : undefined;
  if (day === undefined) return undefined;
  const others = withoutDay(line)
    .replace(WORDS, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return others === '' ? day : undefined;
}
