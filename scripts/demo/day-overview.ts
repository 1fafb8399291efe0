import { FIELDS } from '@/utils/summary/card';

const DAY = /^<day>\s*$([\s\S]*?)^<\/day>\s*$/m;
const TITLE = /^\[(P\d+)\] (.+)$/m;
const LINE = new RegExp(`^${FIELDS.oneLine.heading}：(.+)$`, 'm');
const MOST = 6;
const LONGEST = 90;

/** What the demonstration model writes about a day: a line of each of its first papers; `undefined` where no day is asked about. */
export function dayOverview(request: string): string | undefined {
  const day = DAY.exec(request)?.[1];
  if (day === undefined) return undefined;
  const lines = day.split(/\n\n(?=\[P\d)/).flatMap((part) => {
    const [, id, title] = TITLE.exec(part) ?? [];
    const line = LINE.exec(part)?.[1]?.replace(/^演示模型摘录：/, '');
    return title === undefined || line === undefined ? [] : [`- **${title}** [${id}]：${shorten(line)}`];
  });
  return `演示模型摘录当天的总结，没有经过语言模型理解：\n\n${lines.slice(0, MOST).join('\n')}`;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
