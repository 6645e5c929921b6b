import type { LocalDate } from '#shared/domain/local-date.ts'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const monthName = (iso: string) => MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''
const dayNumber = (on: LocalDate) => Number(on.slice(8, 10))

/** For tables: `5 Sep 2025`. */
export function shortDay(on: LocalDate): string {
  return `${dayNumber(on)} ${monthName(on).slice(0, 3)} ${on.slice(0, 4)}`
}

/** For sentences: `5 September 2025`. */
export function longDay(on: LocalDate): string {
  return `${dayNumber(on)} ${monthName(on)} ${on.slice(0, 4)}`
}

/** To show how a typed date was understood: `Friday 5 September 2025`. */
export function weekdayAndDay(on: LocalDate): string {
  const weekday = WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()]
  return `${weekday} ${longDay(on)}`
}

/** A day, or a month of which the day is not known: `Sep 2025 (day not known)`. */
export function dayOrMonth(on: string): string {
  if (on.length === 7) return `${monthName(on).slice(0, 3)} ${on.slice(0, 4)} (day not known)`
  return shortDay(on as LocalDate)
}

/** A recorded day that may lie after the day that everything is seen as of. */
export function dayAsAt(on: string, asAt: LocalDate): string {
  return on > asAt ? `${dayOrMonth(on)}, after the as-at date` : dayOrMonth(on)
}

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The moment something was recorded, in London time: `5 Sep 2025, 14:03`. */
export function momentWords(at: string): string {
  const parts = Object.fromEntries(
    INSTANT.formatToParts(new Date(at)).map((part) => [part.type, part.value]),
  )
  const on = `${parts.year}-${parts.month}-${parts.day}` as LocalDate
  return `${shortDay(on)}, ${parts.hour}:${parts.minute}`
}

/** `1 day`, `12 days`. */
export function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
