/** What may be kept of a row where identifiers are off. See docs/specs/import.md, "Identifiers off". */
import { looksLikeIdentifier } from '#shared/domain/imports/identifiers.ts'
import type { RowIssue } from '#shared/domain/imports/issue.ts'
import { IDENTIFIER_COLUMNS, type TemplateColumn } from '#shared/domain/imports/template.ts'

const MASK = '•••'

/** Whether a cell may tell who someone is: by its column, or by what it holds. */
export function mayIdentify(column: TemplateColumn | '', text: string): boolean {
  if (column === 'local_ref') return false
  return column !== '' && IDENTIFIER_COLUMNS.includes(column)
    ? text !== ''
    : looksLikeIdentifier(text)
}

/** The issue with its value masked where that may tell who someone is. */
export function maskIssue(issue: RowIssue): RowIssue {
  return mayIdentify(issue.column, issue.value) ? { ...issue, value: MASK } : issue
}
