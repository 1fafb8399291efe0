/** With what Excel, Numbers and LibreOffice begin a formula. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe in front, which says there that a text follows. A text that already begins with
 * apostrophes and such a sign gets one more, so that exactly one can be taken away again.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `safeCell`. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
