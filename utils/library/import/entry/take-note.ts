type Sections = readonly { heading: string; text: string }[];

/** The person's own note stands in our files under a heading of its own. */
export function takeNote(extra: Sections): { note: string; sections: { heading: string; text: string }[] } {
  const isNote = ({ heading }: Sections[number]) => heading === '我的笔记';
  return { note: extra.find(isNote)?.text ?? '', sections: extra.filter((section) => !isNote(section)) };
}
