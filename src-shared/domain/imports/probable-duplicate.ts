import { addDays, daysBetween, localDate } from '../local-date.ts'
import type { RowIssue } from './issue.ts'
import type { TemplateColumn } from './template.ts'

/** Two records of one person whose starts lie no further apart may be the same. */
const DUPLICATE_WITHIN_DAYS = 28

/** What tells whether two records may be the same. */
export interface Likeness {
  readonly localRef: string
  readonly direction: string
  /** `referral_made` of a transfer, `remission_ready` of a remission: a day or a month. */
  readonly start: string | undefined
  /** The numbers that are known, or what stands for them where numbers are not stored. */
  readonly prisonNumber: string | undefined
  readonly nhsNumber: string | undefined
}

/** The column in which the start of a record stands. */
export function startColumn(direction: string | undefined): TemplateColumn {
  return direction === 'remission' ? 'remission_ready' : 'referral_made'
}

/**
 * The column by which a record is probably another one under a second reference: same direction,
 * same prison or NHS number, starts within 28 days. A date of birth alone never is enough.
 */
export function findLikeness(one: Likeness, other: Likeness): TemplateColumn | undefined {
  if (one.direction !== other.direction || one.localRef === other.localRef) return undefined
  const gap = one.start && other.start ? daysApart(one.start, other.start) : undefined
  if (gap === undefined || gap > DUPLICATE_WITHIN_DAYS) return undefined
  if (one.prisonNumber && one.prisonNumber === other.prisonNumber) return 'prison_number'
  return one.nhsNumber && one.nhsNumber === other.nhsNumber ? 'nhs_number' : undefined
}

/** The fewest days that can lie between two dates, of which either may be a month. */
function daysApart(one: string, other: string): number {
  const [first, second] = one < other ? [one, other] : [other, one]
  return Math.max(0, daysBetween(lastDayOf(first), localDate(second.padEnd(10, '-01'))))
}

function lastDayOf(date: string) {
  if (date.length === 10) return localDate(date)
  return addDays(localDate(`${addDays(localDate(`${date}-01`), 31).slice(0, 7)}-01`), -1)
}

/** What is said of a row that is kept apart until a person has looked at it. */
export function probableDuplicate(
  column: TemplateColumn,
  value: string,
  otherRef: string,
): RowIssue {
  return {
    column,
    code: 'PROBABLE_DUPLICATE',
    severity: 'warning',
    value,
    message: `${otherRef} has the same ${column} and a start within ${DUPLICATE_WITHIN_DAYS} days; the row is parked, compare the two.`,
  }
}
