/**
 * A title as a line of Markdown from which `read` gives it back: where its own signs would be taken for marks around it (`**T**`, `《T》`, `论文：T`), signs
 * and the first letter are written as HTML's entities, which Markdown shows as they are.
 */
export function safeTitle(title: string, read: (written: string) => string): string {
  return read(title) === title ? title : title.replace(/[^\p{L}\p{N}\s]|^[\p{L}\p{N}]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The title with its entities read. */
export function readEntities(text: string): string {
  return text.replace(/&#(\d{1,6});/g, (entity, code: string) => (Number(code) > 31 ? String.fromCodePoint(Number(code)) : entity));
}
