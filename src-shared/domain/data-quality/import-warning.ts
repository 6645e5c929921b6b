import { isTemplateColumn, ruleOf } from '../imports/template.ts'
import type { Milestone } from '../referrals/milestone.ts'

/** Something an import said of a referral's row, and the row came in. Source: docs/specs/import.md, "Warnings". */
export interface ImportWarning {
  readonly code: string
  /** The template's column. */
  readonly column: string
  /** What the cell held, masked where it may tell who someone is and identifiers are off. */
  readonly value: string
  readonly message: string
  /** Whether anything was written where the column is kept after the import that said it. */
  readonly isAnswered: boolean
}

/** The step that a column of the template holds, whichever time of it. */
export function stepOf(column: string): Milestone | undefined {
  if (!isTemplateColumn(column)) return undefined
  const rule = ruleOf(column)
  return rule.kind === 'milestone' ? rule.milestone : undefined
}
