import { addDays, type LocalDate, localDate } from '#shared/domain/local-date.ts'

const MONTHS = 6

/**
 * The six full months before the month of the as-at date.
 *
 * @example defaultPeriod('2025-11-21') // 2025-05-01 to 2025-10-31
 */
export function defaultPeriod(asAt: LocalDate): {
  readonly from: LocalDate
  readonly to: LocalDate
} {
  const month = Number(asAt.slice(0, 4)) * 12 + Number(asAt.slice(5, 7)) - 1
  return { from: firstOf(month - MONTHS), to: addDays(firstOf(month), -1) }
}

function firstOf(month: number): LocalDate {
  const year = Math.floor(month / 12)
  return localDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}
