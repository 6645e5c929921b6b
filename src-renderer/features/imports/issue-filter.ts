import type { ImportIssue } from '#shared/contract/imports.ts'

export interface IssueFilter {
  readonly severity: ImportIssue['severity'] | ''
  readonly code: ImportIssue['code'] | ''
  readonly column: string
  readonly text: string
}

export const ALL_ISSUES: IssueFilter = { severity: '', code: '', column: '', text: '' }

/** The issues that a filter leaves; text is looked for in value, message and row number. */
export function filterIssues(
  issues: readonly ImportIssue[],
  { severity, code, column, text }: IssueFilter,
): readonly ImportIssue[] {
  const wanted = text.trim().toLowerCase()
  return issues.filter(
    (one) =>
      (severity === '' || one.severity === severity) &&
      (code === '' || one.code === code) &&
      (column === '' || one.column === column) &&
      (wanted === '' || `${one.row} ${one.value} ${one.message}`.toLowerCase().includes(wanted)),
  )
}
