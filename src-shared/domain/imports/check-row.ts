import { type CheckSettings, checkCell } from './check-cell.ts'
import { checkOrder } from './date-order.ts'
import type { RowIssue } from './issue.ts'
import type { Cells } from './read-row.ts'
import { matchKey } from './recipe.ts'
import { REQUIRED_COLUMNS, TEMPLATE_COLUMNS, type TemplateColumn } from './template.ts'

/** What a row says, column by column, as it would be stored; a blank cell is not there. */
export type Values = ReadonlyMap<TemplateColumn, string>

/** A row after the check of its cells. One with an error is rejected. */
export interface CheckedRow {
  readonly cells: Cells
  readonly values: Values
  readonly issues: readonly RowIssue[]
}

/** Check the cells of a row one by one, and that those are there without which it is nothing. */
export function checkRow(cells: Cells, settings: CheckSettings): CheckedRow {
  const values = new Map<TemplateColumn, string>()
  const issues: RowIssue[] = []
  for (const column of TEMPLATE_COLUMNS) {
    const cell = cells.get(column)
    if (!cell) {
      if (REQUIRED_COLUMNS.includes(column)) issues.push(missing(column))
      continue
    }
    const { value, issue } = checkCell(column, cell, settings)
    if (value !== undefined) values.set(column, value)
    if (issue) issues.push(issue)
  }
  return { cells, values, issues }
}

function missing(column: TemplateColumn): RowIssue {
  return {
    column,
    code: 'REQUIRED_MISSING',
    severity: 'error',
    value: '',
    message: `The row has no ${column}; fill it in and import the row again.`,
  }
}

/** Whether what was said of a row keeps it out. */
export function isRejected(issues: readonly RowIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error')
}

/** References that differ only by case, or by how many spaces stand in them, are the same reference. */
export function referenceKey(localRef: string): string {
  return matchKey(localRef)
    .replace(/(?<=\d)\s+|\s+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
}

/** What is said of a row whose reference an earlier row of the file has too. */
export function duplicateInFile(localRef: string, firstRow: number): RowIssue {
  return {
    column: 'local_ref',
    code: 'DUPLICATE_IN_FILE',
    severity: 'error',
    value: localRef,
    message: `Row ${firstRow} has the same local_ref; give this row its own, or take one of the two out.`,
  }
}

/** What is said of a row whose cells cannot be told apart. */
export function malformedRow(flaw: 'too-many-cells' | 'unclosed-quote'): RowIssue {
  const message =
    flaw === 'too-many-cells'
      ? 'The row has more cells than there are headings; put a cell that holds the separator in quotes.'
      : 'The row has a quotation mark without its partner; close or double it.'
  return { column: '', code: 'ROW_MALFORMED', severity: 'error', value: '', message }
}

/**
 * All that is to be said of a row, in the order of the template: its cells, the order of its dates as
 * the record would stand after it, and what was found beside it.
 */
export function allIssues(
  checked: CheckedRow,
  after: Values,
  others: readonly RowIssue[] = [],
): readonly RowIssue[] {
  const order = checkOrder(after, (column) =>
    checked.values.has(column) ? checked.cells.get(column)?.raw : undefined,
  )
  const issues = [...checked.issues, ...order, ...others]
  return issues.toSorted((one, other) => place(one) - place(other))
}

function place({ column }: RowIssue): number {
  return column === '' ? -1 : TEMPLATE_COLUMNS.indexOf(column)
}
