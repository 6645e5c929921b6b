/** What a spreadsheet would run as a formula, also behind spaces and in full-width forms. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r]\s*\S/

/** Whether a spreadsheet could take a text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text)
}

/** By this mark at their head spreadsheet programs know UTF-8. */
export const CSV_MARK = '\uFEFF'

/**
 * A line of CSV, ended by CRLF. A text that a spreadsheet would take for a formula gets an apostrophe
 * in front; numbers are of our own making and are left alone.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Rows as a whole file. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `${CSV_MARK}${rows.map(csvLine).join('')}`
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = looksLikeFormula(cell) ? `'${cell}` : cell
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
