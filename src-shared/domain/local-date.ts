/** A calendar day as `YYYY-MM-DD`, without a time or a zone. See ADR-0008. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

const DAY_MS = 86_400_000

/** Brands text that is known to be a day; `parseLocalDate` is for text that may not be. */
export function localDate(text: string): LocalDate {
  return text as LocalDate
}

/**
 * Reads ISO text as a day, or `undefined` where no such day exists.
 *
 * @example parseLocalDate('2025-02-30') // undefined
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  return makeLocalDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day of these numbers (month 1 to 12), or `undefined` where the calendar has no such day. */
export function makeLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1000 || year > 9999) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (date.toISOString().slice(0, 10) as LocalDate) : undefined
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}

/**
 * The day so many days later (earlier, when negative).
 *
 * @example addDays('2025-10-20', 28) // '2025-11-17'
 */
export function addDays(day: LocalDate, days: number): LocalDate {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
  return date.toISOString().slice(0, 10) as LocalDate
}

/**
 * The same day so many months later, or the last day of that month where it has no such day.
 *
 * @example addMonths('2025-08-31', 6) // '2026-02-28'
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)))
  return date.toISOString().slice(0, 10) as LocalDate
}

/**
 * The last day of a month written `YYYY-MM`.
 *
 * @example lastDayOfMonth('2025-02') // '2025-02-28'
 */
export function lastDayOfMonth(month: string): LocalDate {
  return addDays(addMonths(`${month}-01` as LocalDate, 1), -1)
}

/** Whole years from a day of birth to another day: 29 February comes of age on 1 March. */
export function ageOn(born: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
