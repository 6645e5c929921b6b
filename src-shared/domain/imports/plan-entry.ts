import type { Values } from './check-row.ts'
import type { RowIssue } from './issue.ts'
import type { TemplateColumn } from './template.ts'

/** What a record holds in one column now, and how it came there. */
export interface KnownCell {
  readonly value: string | undefined
  /** What the last import wrote there, if any did. */
  readonly imported: string | undefined
  /** Whether a person has changed or taken it away since. */
  readonly byHand: boolean
  /**
   * Whether a value stays once there is one, and which values earlier rows had said: of a person with
   * several referrals, rows that contradict each other must not overwrite each other for ever.
   */
  readonly isSettled?: boolean
  readonly said?: readonly string[]
}
export type KnownCells = ReadonlyMap<TemplateColumn, KnownCell>

/** What is to be done with a row, beside the record it belongs to. */
export interface EntryPlan {
  readonly kind: 'create' | 'update' | 'unchanged'
  /** The columns to be written, with what is to stand there. */
  readonly changes: Values
  /** Columns that the row changes although a person had corrected them here. */
  readonly overridden: readonly TemplateColumn[]
  /** The record as it stands after. */
  readonly after: Values
}

/**
 * Decide what a row does to its record. A blank cell changes nothing. What a person corrected here
 * stays for as long as the file says what it said before; once it says something else, the file
 * counts, and that is said.
 */
export function planEntry(values: Values, known: KnownCells | undefined): EntryPlan {
  if (!known) return { kind: 'create', changes: values, overridden: [], after: values }
  const changes = new Map(
    [...values].filter(([column, value]) => isChange(value, known.get(column))),
  )
  const standing = [...known].flatMap(([column, { value }]) =>
    value === undefined ? [] : [[column, value] as const],
  )
  return {
    kind: changes.size > 0 ? 'update' : 'unchanged',
    changes,
    overridden: [...changes.keys()].filter((column) => known.get(column)?.byHand),
    after: new Map([...standing, ...changes]),
  }
}

function isChange(value: string, cell: KnownCell | undefined): boolean {
  if (!cell) return true
  if (cell.value !== undefined && (cell.isSettled || cell.said?.includes(value))) return false
  return value !== cell.value && !(cell.byHand && value === cell.imported)
}

/** What is said where a changed cell of the file replaces what a person had corrected here. */
export function correctedHere(column: TemplateColumn, value: string): RowIssue {
  return {
    column,
    code: 'CORRECTED_HERE',
    severity: 'warning',
    value,
    message: `${column} was corrected here and the file has changed it since; the file's value was taken, check which is right.`,
  }
}
