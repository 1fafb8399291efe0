/** A section that the model is asked for. */
export interface RequestedSection {
  heading: string;
  instruction: string;
}

/** The last part of a call, and the only one that differs between calls for other sections. */
export function sectionRequest(sections: readonly RequestedSection[]): string {
  const asked = sections.map(({ heading, instruction }) => `## ${heading}\n（${withoutHeadings(instruction)}）`);
  return `请总结上面的论文，只写下面 ${sections.length} 个部分。每个标题独占一行，照抄，依次写，不加别的标题；括号里是这一部分的要求，不要写进回答。\n\n${asked.join('\n\n')}`;
}

/** A person's instruction may have lines of its own, but none may look like a heading to copy. */
function withoutHeadings(instruction: string): string {
  return instruction.trim().replace(/^[ \t]*#+[ \t]*/gm, '');
}
