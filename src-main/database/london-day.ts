import { type LocalDate, localDate } from '#shared/domain/local-date.ts'

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Instants lie close together in one import: each is looked up once. */
let latest: { readonly instant: string; readonly day: LocalDate } | undefined

/** The day in England on which an instant fell. */
export function londonDay(instant: string): LocalDate {
  if (latest?.instant !== instant) {
    latest = { instant, day: localDate(LONDON_DAY.format(new Date(instant))) }
  }
  return latest.day
}
